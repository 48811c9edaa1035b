using BotApp.Consolidation;

namespace BotApp.Requests.Forms;

public static class TemplateQuestions
{
    /// <summary>The columns that officers fill in, in the template's order; the request number is assigned by the bot.</summary>
    public static IReadOnlyList<Question> Questions(this TemplateLayout layout) =>
        [.. layout.Columns.Where(column => column.Role is ColumnRole.Ask && column.Field is not TemplateField.RequestNumber).Select(Question.From)];
}
