using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.Requests.Forms;

/// <summary>
/// What one kind of request asks, checks and says. Draft, scans, check, submission, return and correction are the same for all of them
/// and stand in this folder once.
/// </summary>
public abstract class FormDetails
{
    public abstract RequestKind Kind { get; }

    /// <summary>Above the questions: how to fill them in.</summary>
    public abstract Phrase Hint { get; }

    /// <summary>What the scan is called.</summary>
    public abstract Phrase Document { get; }

    /// <summary>Which pages are wanted, and by which paragraph.</summary>
    public abstract Phrase DocumentAsked { get; }

    public abstract Refusal DocumentMissing { get; }

    /// <summary>On the receipt: what happens next.</summary>
    public abstract Phrase NextSteps { get; }

    /// <summary>One request of this kind under way is enough; a second one would do the same again.</summary>
    public virtual bool OneAtATime => true;

    public abstract IReadOnlyList<Question> Questions(FormContext context, Answers answers);

    /// <summary>What is wrong between answers that are each right; also asked again at submission, when days have passed.</summary>
    public abstract IReadOnlyList<Refusal> Check(Answers answers, DateOnly today);

    /// <summary>Why this officer needs no such request, before anything is asked.</summary>
    public virtual Refusal? WhyNot(Officer officer) => null;

    /// <summary>Answers the directory already has.</summary>
    protected abstract IReadOnlyDictionary<string, string?> Known(Officer officer, Office? office, OfficeProfile profile);

    public Result<Answers> Parse(IReadOnlyList<Question> questions, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        // What does not fit together is told in the same round as what is wrong by itself.
        var (answers, wrong) = FormAnswers.Read(questions, inputs, before, only, today);
        List<Refusal> mistakes = [.. wrong, .. Check(answers, today).Where(mistake => wrong.All(other => other.Field != mistake.Field))];
        return mistakes.Count > 0 ? new Mistakes(mistakes) : answers;
    }

    /// <summary>What the directory knows, else what the officer answered last time, so that the officer only checks it.</summary>
    public Answers Prefill(IReadOnlyList<Question> questions, Officer officer, Office? office, OfficeProfile profile, Answers last)
    {
        var known = Known(officer, office, profile);
        return Answers.From(
            from question in questions
            let value = known.GetValueOrDefault(question.Field) is { Length: > 0 } fromDirectory ? fromDirectory
                : SameEveryTime.Contains(question.Field) ? last[question.Field] : null
            where value is not null
            let fitting = question.Choices.Count == 0 ? value : InList(question, value)
            where fitting is not null
            select KeyValuePair.Create(question.Field, fitting));
    }

    // As the list spells it, for a card shows nothing chosen otherwise; a designation is the same in any of its usual forms.
    private static string? InList(Question question, string value) =>
        TemplateAnswer.Choice(value, [.. question.Choices.Select(choice => choice.Value)])
        ?? (Designations.Parse(value) is var known and not Designation.Other
            ? question.Choices.FirstOrDefault(choice => Designations.Parse(choice.Value) == known)?.Value
            : null);

    // What stays true of a person from one request to the next.
    private static readonly string[] SameEveryTime =
        [TemplateField.Mobile, TemplateField.Email, TemplateField.EmployeeCode, TemplateField.Gender, TemplateField.Location, TemplateField.Range, TemplateField.SsoId];
}
