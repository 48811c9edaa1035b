using System.Diagnostics.CodeAnalysis;
using BotApp.Requests;

namespace BotApp.Faq.Understanding;

/// <summary>The meaning of a typed sentence. Scores range from 0 (nothing in common) to 1 (identical wording).</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as IntentResult.Flow, IntentResult.Answer.")]
public abstract record IntentResult
{
    private IntentResult()
    {
    }

    /// <summary>
    /// Opens the flow of a kind of request. <paramref name="EntryId"/> is the FAQ entry that led there, which is more specific than
    /// the flow.
    /// </summary>
    public sealed record Flow(RequestKind Kind, string? EntryId = null) : IntentResult;

    public sealed record Command(TextCommand Wanted) : IntentResult;

    /// <summary>A question with one clear answer.</summary>
    public sealed record Answer(string EntryId, double Score) : IntentResult;

    /// <summary>Two or three meanings are about as likely; best first. Answers, flows and commands.</summary>
    public sealed record DidYouMean(IReadOnlyList<IntentLabel> Meanings) : IntentResult
    {
        public IEnumerable<string> EntryIds => Meanings.Select(meaning => meaning.EntryId).OfType<string>();
    }

    /// <summary>Words that ask for nothing.</summary>
    public sealed record SmallTalk(Understanding.SmallTalk Kind) : IntentResult;

    /// <summary>Several matters in one message, in its order.</summary>
    public sealed record Several(IReadOnlyList<(string Words, IntentResult Meant)> Parts) : IntentResult;

    /// <summary>The text is not about SSO-IDs, mail or mapping, or no entry is similar enough.</summary>
    /// <param name="IsUnfamiliar">None of its words is known: it may be a name.</param>
    /// <param name="EntryId">The entry that says where else to turn (<see cref="OtherMatters"/>), where its words tell.</param>
    public sealed record OutOfScope(bool IsUnfamiliar = false, string? EntryId = null) : IntentResult;

    /// <summary>Nothing to classify: blanks, an emoji.</summary>
    public sealed record Empty : IntentResult;
}
