using System.Diagnostics.CodeAnalysis;

namespace BotApp.Conversation;

/// <summary>What a typed sentence was understood to mean. Scores run from 0 (nothing in common) to 1 (the very wording).</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as Heard.Flow, Heard.Answer.")]
public abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>A request: open this flow or do this thing. <paramref name="EntryId"/> is the entry that led there, which says more than the flow.</summary>
    public sealed record Flow(Intent Intent, string? EntryId = null) : Heard;

    /// <summary>A question with one clear answer.</summary>
    public sealed record Answer(string EntryId, double Score) : Heard;

    /// <summary>Two or three entries are about as close: ask which, best first.</summary>
    public sealed record DidYouMean(IReadOnlyList<string> EntryIds) : Heard;

    /// <summary>Words were heard, but they are not about SSO-IDs, mail or mapping, or nothing is close enough to be sure.</summary>
    public sealed record OutOfScope : Heard;

    /// <summary>There was nothing to understand: blanks, an emoji, a thank-you.</summary>
    public sealed record Nothing : Heard;
}
