using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Forms;

/// <summary>The answers to a form's questions, read from a card. Collects every mistake, so that one round corrects them all.</summary>
public static class FormAnswers
{
    /// <summary>The answers, or everything that is wrong with them.</summary>
    public static Result<Answers> Parse(
        IReadOnlyList<Question> questions, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        var (right, wrong) = Read(questions, inputs, before, only, today);
        return wrong.Count > 0 ? new Mistakes(wrong) : right;
    }

    /// <param name="before">What was answered earlier; fields that are not asked on this card keep it.</param>
    /// <param name="only">The fields asked on this card; null for all.</param>
    /// <returns>The right answers together with the earlier ones, and what is wrong with the others.</returns>
    public static (Answers Right, IReadOnlyList<Refusal> Wrong) Read(
        IReadOnlyList<Question> questions, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        var (answers, mistakes) = (before, new List<Refusal>());
        foreach (var question in questions.Where(question => only?.Contains(question.Field) ?? true))
        {
            if (FieldRules.Check(question, inputs.Text(question.Field), today).IsRefused(out var why, out var value))
            {
                mistakes.Add(why);
                answers = answers.With(question.Field, null);
            }
            else
            {
                answers = answers.With(question.Field, value);
            }
        }

        return (answers, mistakes);
    }

    /// <summary>What was typed, right or wrong, to put back into the form.</summary>
    public static Answers AsTyped(IReadOnlyList<Question> questions, Inputs inputs, Answers before) => before.With(
        questions
            .Where(question => inputs.All.ContainsKey(question.Field))
            .Select(question => KeyValuePair.Create(question.Field, Shortened(TypedText.Clean(inputs.All[question.Field])))));

    // A wrong answer comes back on a card, and a card must stay small; the refusal has already said how long it was.
    private static string Shortened(string text) => text.Length > 400 ? text[..400] : text;
}
