using BotApp.Basics;

namespace BotApp.Consolidation;

/// <summary>The batch's requests as rows of its template.</summary>
public static class BatchSheet
{
    /// <returns>Null, or why the workbook cannot be made.</returns>
    public static Refusal? Fill(Template template, BatchView view, out byte[] workbook)
    {
        using var filled = new MemoryStream();
        using var file = new MemoryStream(template.File, writable: false);
        var refused = TemplateSheet.Fill(file, template.Layout, view.Lines.Select(Row), filled).IsRefused(out var why, out _);
        workbook = filled.ToArray();
        return refused ? why : null;
    }

    private static TemplateRow Row(BatchLine line) => new(new Dictionary<string, string>(line.Request.Answers.ByField)
    {
        [TemplateField.RequestNumber] = line.Request.Number,
    });
}
