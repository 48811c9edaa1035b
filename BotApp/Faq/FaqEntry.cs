using System.Text.Json.Serialization;
using BotApp.Basics;
using BotApp.Faq.Understanding;
using BotApp.Requests;
using BotApp.TextProposals;

namespace BotApp.Faq;

/// <summary>
/// A question with its answer, source and validity. Variants are wordings of the question in any language.
/// Contacts and <see cref="Ask"/> are keys of the office's contact list; <see cref="Flow"/> is the reader's next step.
/// </summary>
public sealed record FaqEntry
{
    /// <summary>A stable id such as <c>forgot-password</c>: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required FaqKind Kind { get; init; }

    public required Phrase Question { get; init; }

    public IReadOnlyList<string> Variants { get; init; } = [];

    public required Phrase ShortAnswer { get; init; }

    public Phrase? More { get; init; }

    /// <summary>The document the answer is based on, with its paragraph where there is one.</summary>
    public required string Source { get; init; }

    /// <summary>The day the answer was last verified against its source.</summary>
    public required DateOnly LastVerifiedOn { get; init; }

    /// <summary>The day on which the fact was true, for <see cref="FaqKind.Dated"/>.</summary>
    public DateOnly? AsOf { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the entry is shown.</summary>
    public DateOnly? ValidUntil { get; init; }

    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>The contact to ask when the answer is not known.</summary>
    public string? Ask { get; init; }

    public RequestKind? Flow { get; init; }

    /// <summary>Everything that asks this question: its own texts and those of <see cref="WordingFiles"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Wordings => [.. Variants, .. WordingFiles.Of(Id), Question.English, Question.Hindi];

    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidUntil is null || day <= ValidUntil);

    /// <summary>Whether both entries have the same searchable text.</summary>
    public bool HasSameWordingAs(FaqEntry other) =>
        Flow == other.Flow && Question == other.Question && ShortAnswer == other.ShortAnswer && Variants.SequenceEqual(other.Variants);

    /// <summary>
    /// The way to reach somebody that one of the texts names which officers read; null when none does. Wordings are never shown.
    /// </summary>
    public ContactPoint? FindContactPoint() =>
        ((Phrase?[])[Question, ShortAnswer, More, Phrase.Same(Source)])
            .OfType<Phrase>()
            .SelectMany(text => (string[])[text.English, text.Hindi])
            .Distinct()
            .Select(ContactPointDetector.Find)
            .FirstOrDefault(point => point is not null);

    /// <summary>All validation errors, each with its field; empty when the entry is complete.</summary>
    public IReadOnlyList<Refusal> Validate(DateOnly today)
    {
        List<Refusal> faults = [];
        if (Id.Length is 0 or > 60 || !Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            faults.Add(new InvalidEntryId());
        }

        Both(Question, nameof(Question));
        Both(ShortAnswer, nameof(ShortAnswer));
        if (More is not null)
        {
            Both(More, nameof(More));
        }

        if (CredentialRequest.IsIn(ShortAnswer))
        {
            faults.Add(new AnswerAsksForCredentials(nameof(ShortAnswer)));
        }

        if (More is not null && CredentialRequest.IsIn(More))
        {
            faults.Add(new AnswerAsksForCredentials(nameof(More)));
        }

        if (string.IsNullOrWhiteSpace(Source))
        {
            faults.Add(new SourceMissing());
        }

        if (LastVerifiedOn > today || AsOf > today)
        {
            faults.Add(new VerifiedInFuture(LastVerifiedOn > today ? nameof(LastVerifiedOn) : nameof(AsOf)));
        }

        if (Kind is FaqKind.Unknown && string.IsNullOrWhiteSpace(Ask))
        {
            faults.Add(new ContactToAskMissing());
        }

        if (Kind is FaqKind.Dated && AsOf is null)
        {
            faults.Add(new AsOfDateMissing());
        }

        if (ValidFrom > ValidUntil)
        {
            faults.Add(new ValidityEndsBeforeStart());
        }

        return faults;

        void Both(Phrase words, string field)
        {
            if (string.IsNullOrWhiteSpace(words.English) || string.IsNullOrWhiteSpace(words.Hindi))
            {
                faults.Add(new TranslationMissing(field));
            }
        }
    }
}
