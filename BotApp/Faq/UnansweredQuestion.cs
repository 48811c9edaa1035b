using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>
/// A question that found no answer, or whose answer did not help. Stored encrypted; a text with a secret is never stored.
/// </summary>
public sealed class UnansweredQuestion
{
    public const int MaxLength = 300;

    /// <summary>So many of one person's questions may be open; what is typed beyond is answered with the menu and not kept.</summary>
    public const int MaxOpenPerPerson = 20;

    public required Guid Id { get; init; }

    public required string Text { get; init; }

    public required Guid AskerId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Questions with the same meaning share a group; the id of its first question.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>The <see cref="QuestionFeatures"/> of the text.</summary>
    public required string Features { get; init; }

    /// <summary>The entry that did not help; null when no answer was found.</summary>
    public string? EntryId { get; init; }

    /// <summary>Whether the officer asked the cell for a reply, rather than only typing something.</summary>
    public bool Wanted { get; set; }

    /// <summary>When it was answered or dismissed.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>The text cleaned for storage; null when it is empty or contains a secret.</summary>
    public static string? SanitizeForStorage(string? typed)
    {
        var clean = TypedText.Normalize(typed ?? "");
        if (clean.Length == 0 || SecretDetector.Find(clean) is not null)
        {
            return null;
        }

        return clean.Length <= MaxLength ? clean : clean[..MaxLength].TrimEnd('\ud800', '\u200d');
    }
}
