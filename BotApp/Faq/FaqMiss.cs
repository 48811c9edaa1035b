using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Faq;

/// <summary>Words of an officer that found no answer, or an answer that did not help. Kept encrypted; a secret is never kept.</summary>
public sealed class FaqMiss
{
    public const int Longest = 300;

    public required Guid Id { get; init; }

    public required string Text { get; init; }

    public required Guid AskerId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The answer that did not help, null when there was none.</summary>
    public string? EntryId { get; init; }

    /// <summary>The officer asked for an answer from the cell, rather than only having typed something.</summary>
    public bool Wanted { get; set; }

    /// <summary>Answered, or set aside as no question for the cell.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>The words made fit to keep, or null when they hold a secret or nothing.</summary>
    public static string? Keepable(string? typed)
    {
        var clean = TypedText.Clean(typed ?? "");
        if (clean.Length == 0 || SecretGuard.Find(clean) is not null)
        {
            return null;
        }

        return clean.Length <= Longest ? clean : clean[..Longest].TrimEnd('\ud800', '\u200d');
    }

    public void Answer(string entryId, DateTimeOffset at) => (AnsweredBy, ClosedAt) = (entryId, at);

    public void SetAside(DateTimeOffset at) => ClosedAt = at;
}

/// <summary>Misses that ask the same, oldest first; the first one stands for them on cards.</summary>
public sealed record FaqMissGroup(IReadOnlyList<FaqMiss> Misses)
{
    public FaqMiss First => Misses[0];

    public bool Wanted => Misses.Any(miss => miss.Wanted);

    public int Askers => Misses.Select(miss => miss.AskerId).Distinct().Count();
}
