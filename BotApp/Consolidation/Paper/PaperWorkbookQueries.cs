using BotApp.Basics;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Templates;

namespace BotApp.Consolidation.Paper;

/// <summary>Reads uploaded workbooks against the templates in use.</summary>
public static class PaperWorkbookQueries
{
    /// <summary>
    /// Reads a workbook with each template in use; refuses with the differences to the closer template when none matches.
    /// </summary>
    public static async Task<Result<PaperWorkbook>> ReadPaperAsync(
        this BotDb db, byte[] file, DateOnly today, CancellationToken ct)
    {
        Refusal? nearest = null;
        foreach (var kind in FlowCatalog.TemplateFlows.Select(flow => flow.Kind))
        {
            var (templateId, layout) = await db.CurrentTemplateAsync(kind, today, ct);
            if (!TemplateWorkbook.ReadCopy(new MemoryStream(file), layout).IsRefused(out var why, out var copy))
            {
                return new PaperWorkbook(kind, templateId, layout, copy.Rows, copy.Notices, copy.Sheet);
            }

            nearest = (nearest, why) switch
            {
                (ColumnsDiffer one, ColumnsDiffer other) => other.Differences.Count < one.Differences.Count ? other : one,
                (ColumnsDiffer one, _) => one,
                _ => why,
            };
        }

        return nearest!;
    }
}
