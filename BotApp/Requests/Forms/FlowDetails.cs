using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Templates;

namespace BotApp.Requests.Forms;

/// <summary>
/// A flow with a form: its fields, rules and texts. Draft, attachments, check, submission, return and correction are shared by all
/// flows and implemented once in this folder.
/// </summary>
public abstract class FlowDetails : Flow
{
    /// <summary>How to fill in the form; shown above the fields.</summary>
    public abstract Phrase Hint { get; }

    /// <summary>What the attachment is called.</summary>
    public abstract Phrase AttachmentLabel { get; }

    /// <summary>Which pages are required, and by which paragraph.</summary>
    public abstract Phrase AttachmentInstructions { get; }

    public abstract Refusal AttachmentMissing { get; }

    /// <summary>The fields that a reader compares with the scan.</summary>
    public virtual IReadOnlyList<string> ScanFields => [];

    /// <summary>What happens next; shown on the receipt. <paramref name="about"/> is null for the person's own request.</summary>
    public abstract Phrase NextSteps(Answers answers, Officer? about);

    /// <summary>Whether only one request of this kind may be open at a time.</summary>
    public virtual bool OneAtATime => true;

    /// <summary>Whether the form can begin at once; otherwise <see cref="Flow.Start"/> first asks what it is about.</summary>
    public virtual bool BeginsWithForm => true;

    /// <summary>Another flow that the receipt offers; null when there is none.</summary>
    public virtual FlowFollowUp? FollowUp => null;

    /// <summary>Cross-field rules; checked again at submission, because days may have passed.</summary>
    public abstract IReadOnlyList<Refusal> Validate(Answers answers, DateOnly today);

    /// <summary>Why this officer needs no such request, checked before the form is shown; null when eligible.</summary>
    public virtual Refusal? CheckEligibility(Officer officer) => null;

    /// <summary>Answers that the directory already has.</summary>
    protected abstract IReadOnlyDictionary<string, string?> KnownAnswers(DirectoryFacts facts);

    public Result<Answers> Parse(
        IReadOnlyList<FormField> questions, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        // Cross-field errors are reported together with the errors of single fields.
        var (answers, wrong) = FormAnswers.Read(questions, inputs, before, only, today);
        List<Refusal> mistakes = [.. wrong, .. Validate(answers, today).Where(mistake => wrong.All(other => other.Field != mistake.Field))];
        return mistakes.Count > 0 ? new ValidationErrors(mistakes) : answers;
    }

    /// <summary>
    /// Prefills the form from the directory, otherwise from the officer's last request, so that the officer only checks it.
    /// </summary>
    public Answers Prefill(IReadOnlyList<FormField> questions, DirectoryFacts facts, Answers last)
    {
        var known = KnownAnswers(facts);
        return Answers.From(
            from question in questions
            let value = known.GetValueOrDefault(question.Key) is { Length: > 0 } fromDirectory ? fromDirectory
                : ReusableFields.Contains(question.Key) ? last[question.Key] : null
            where value is not null
            let fitting = question.Choices.Count == 0 ? value : MatchingChoice(question, value)
            where fitting is not null
            select KeyValuePair.Create(question.Key, fitting));
    }

    // Spelled as in the list, otherwise the card would show nothing selected; designations match in any of their usual forms.
    private static string? MatchingChoice(FormField question, string value) =>
        AnswerParser.ParseChoice(value, [.. question.Choices.Select(choice => choice.Value)])
        ?? (Designations.Parse(value) is var known and not Designation.Other
            ? question.Choices.FirstOrDefault(choice => Designations.Parse(choice.Value) == known)?.Value
            : null);

    // Answers that stay the same from one request to the next.
    private static readonly string[] ReusableFields =
        [
            TemplateField.Mobile, TemplateField.Email, TemplateField.EmployeeCode, TemplateField.Gender,
            TemplateField.Location, TemplateField.Range, TemplateField.SsoId
        ];
}
