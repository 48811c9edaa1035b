using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>
/// One question with its answer, where the answer comes from and until when it holds. Variants are wordings in any language.
/// Contacts and <see cref="Ask"/> are keys of the office's contact list; <see cref="Flow"/> is what the reader would do next.
/// </summary>
public sealed record FaqEntry
{
    /// <summary>A stable name such as <c>forgot-password</c>: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required FaqKind Kind { get; init; }

    public required Phrase Question { get; init; }

    public IReadOnlyList<string> Variants { get; init; } = [];

    public required Phrase ShortAnswer { get; init; }

    public Phrase? More { get; init; }

    /// <summary>The paper the answer rests on, with its paragraph where it has one.</summary>
    public required string Source { get; init; }

    /// <summary>The day somebody last held the answer against its source.</summary>
    public required DateOnly LastVerifiedOn { get; init; }

    /// <summary>The day on which the fact itself was true, for <see cref="FaqKind.Dated"/>.</summary>
    public DateOnly? AsOf { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the entry is shown.</summary>
    public DateOnly? ValidUntil { get; init; }

    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>The contact to ask when the answer is not known.</summary>
    public string? Ask { get; init; }

    public Intent? Flow { get; init; }

    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidUntil is null || day <= ValidUntil);

    /// <summary>Whether a sentence finds this entry exactly when it finds the other.</summary>
    public bool SaysTheSameAs(FaqEntry other) =>
        Flow == other.Flow && Question == other.Question && ShortAnswer == other.ShortAnswer && Variants.SequenceEqual(other.Variants);

    /// <summary>Everything that keeps the entry from being shown, each with the field it concerns; empty when it is complete.</summary>
    public IReadOnlyList<Refusal> Faults(DateOnly today)
    {
        List<Refusal> faults = [];
        if (Id.Length is 0 or > 60 || !Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            faults.Add(new BadEntryId());
        }

        Both(Question, nameof(Question));
        Both(ShortAnswer, nameof(ShortAnswer));
        if (More is not null)
        {
            Both(More, nameof(More));
        }

        if (string.IsNullOrWhiteSpace(Source))
        {
            faults.Add(new NoSource());
        }

        if (LastVerifiedOn > today || AsOf > today)
        {
            faults.Add(new VerifiedInFuture(LastVerifiedOn > today ? nameof(LastVerifiedOn) : nameof(AsOf)));
        }

        if (Kind is FaqKind.Unknown && string.IsNullOrWhiteSpace(Ask))
        {
            faults.Add(new NobodyToAsk());
        }

        if (Kind is FaqKind.Dated && AsOf is null)
        {
            faults.Add(new NoDateOfFact());
        }

        if (ValidFrom > ValidUntil)
        {
            faults.Add(new EndsBeforeItBegins());
        }

        return faults;

        void Both(Phrase words, string field)
        {
            if (string.IsNullOrWhiteSpace(words.English) || string.IsNullOrWhiteSpace(words.Hindi))
            {
                faults.Add(new OneLanguageMissing(field));
            }
        }
    }
}
