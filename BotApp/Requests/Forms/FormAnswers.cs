using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Forms;

/// <summary>Parses the answers of a form. Collects all errors, so that one round corrects them all.</summary>
public static class FormAnswers
{
    /// <summary>The answers, or all errors.</summary>
    public static Result<Answers> Parse(
        IReadOnlyList<FormField> questions, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        var (right, wrong) = Read(questions, inputs, before, only, today);
        return wrong.Count > 0 ? new ValidationErrors(wrong) : right;
    }

    /// <param name="before">Earlier answers; fields that this card does not ask keep theirs.</param>
    /// <param name="only">The fields on this card; null for all.</param>
    /// <returns>The valid answers merged with the earlier ones, and the errors of the others.</returns>
    public static (Answers Right, IReadOnlyList<Refusal> Wrong) Read(
        IReadOnlyList<FormField> questions, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        var (answers, mistakes) = (before, new List<Refusal>());
        foreach (var question in questions.Where(question => only?.Contains(question.Key) ?? true))
        {
            if (FieldRules.Check(question, AnswerReader.Read(question, inputs), today).IsRefused(out var why, out var value))
            {
                mistakes.Add(why);
                answers = answers.With(question.Key, null);
            }
            else
            {
                answers = answers.With(question.Key, value);
            }
        }

        return (answers, mistakes);
    }

    /// <summary>The input as typed, valid or not, to refill the form.</summary>
    public static Answers AsTyped(IReadOnlyList<FormField> questions, Inputs inputs, Answers before) => before.With(
        questions
            .Where(question => inputs.Has(question.Key))
            .Select(question => KeyValuePair.Create(
                question.Key,
                Shortened(TypedText.Normalize(AnswerReader.Read(question, inputs) ?? "")))));

    // An invalid answer is shown on a card again, and cards must stay small; the refusal states the full length.
    private static string Shortened(string text) => text.Length > 400 ? text[..400] : text;
}
