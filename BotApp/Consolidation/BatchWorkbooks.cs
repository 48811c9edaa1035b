using BotApp.Basics;
using BotApp.Requests;
using BotApp.Templates;

namespace BotApp.Consolidation;

/// <summary>Fills the template with the requests of a batch.</summary>
public static class BatchWorkbooks
{
    /// <summary>One copy of the template per <paramref name="rowsEach"/> rows, with continuous serial numbers.</summary>
    public static Result<List<byte[]>> Fill(Template template, BatchView view, int rowsEach)
    {
        var workbooks = new List<byte[]>();
        foreach (var lines in view.Lines.Chunk(rowsEach))
        {
            using var filled = new MemoryStream();
            using var file = new MemoryStream(template.File, writable: false);
            if (TemplateWorkbook.Fill(file, template.Layout, lines.Select(Row), filled, lines[0].Number).IsRefused(out var why, out _))
            {
                return why;
            }

            workbooks.Add(filled.ToArray());
        }

        return workbooks;
    }

    private static TemplateRow Row(BatchLine line) => new(new Dictionary<string, string>(line.Request.Answers.ByField)
    {
        [TemplateField.RequestNumber] = line.Request.Number,
    });
}
