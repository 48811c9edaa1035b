using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;

namespace BotApp.Requests;

/// <summary>The answers to a template's questions, read from a card. Collects every mistake, so that one round corrects them all.</summary>
public static class TemplateAnswers
{
    /// <param name="before">What was answered earlier; fields that are not asked on this card keep it.</param>
    /// <param name="only">The fields asked on this card; null for all.</param>
    public static Result<Answers> Parse(TemplateLayout layout, Inputs inputs, Answers before, IReadOnlyCollection<string>? only, DateOnly today)
    {
        var (answers, mistakes) = (before, new List<Refusal>());
        foreach (var column in layout.Questions().Where(column => only?.Contains(column.Field) ?? true))
        {
            if (FieldRules.Check(column, inputs.Text(column.Field), today).IsRefused(out var why, out var value))
            {
                mistakes.Add(why);
            }
            else
            {
                answers = answers.With(column.Field, value);
            }
        }

        return mistakes.Count > 0 ? new Mistakes(mistakes) : answers;
    }

    /// <summary>What was typed, right or wrong, to put back into the form.</summary>
    public static Answers AsTyped(TemplateLayout layout, Inputs inputs, Answers before) => before.With(
        layout.Questions()
            .Where(column => inputs.All.ContainsKey(column.Field))
            .Select(column => KeyValuePair.Create(column.Field, Shortened(TypedText.Clean(inputs.All[column.Field])))));

    /// <summary>The columns an officer fills in, in the template's order.</summary>
    public static IEnumerable<TemplateColumn> Questions(this TemplateLayout layout) =>
        layout.Columns.Where(column => column.Role is ColumnRole.Ask);

    // A wrong answer comes back on a card, and a card must stay small; the refusal has already said how long it was.
    private static string Shortened(string text) => text.Length > 400 ? text[..400] : text;
}
