using BotApp.Templates;

namespace BotApp.Requests.Forms;

public static class TemplateFormFields
{
    /// <summary>The columns that officers fill in, in the template's order; the request number is assigned by the bot.</summary>
    public static IReadOnlyList<FormField> FormFields(this TemplateLayout layout) =>
        [.. layout.Columns.Where(column => column.Role is ColumnRole.Answer && column.Field is not TemplateField.RequestNumber)
            .Select(FormField.From)];
}
