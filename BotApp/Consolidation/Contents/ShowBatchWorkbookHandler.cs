using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Contents;

/// <summary>Shows rows of the workbook as they stand in the file: a copy of the template is filled with them and read back.</summary>
internal sealed class ShowBatchWorkbookHandler(BotDb db, OfficeProfile profile) : IActionHandler<ShowBatchWorkbook>
{
    public async Task<Reply> HandleAsync(ShowBatchWorkbook action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.BatchContentsAsync(action.Batch, action.Kind, turn, profile, ct) is not { Lines.Count: > 0 } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        var template = await db.Templates.AsNoTracking().FirstAsync(t => t.Id == view.Batch.TemplateId, ct);
        var skip = Math.Clamp(action.Skip ?? 0, 0, view.Lines.Count - 1);
        var page = view with { Lines = [.. view.Lines.Skip(skip).Take(BatchContentsCard.RowsPerPage(template.Layout))] };
        if (BatchWorkbooks.Fill(template, page, page.Lines.Count).IsRefused(out var why, out var files)
            || TemplateWorkbook.ReadRows(new MemoryStream(files[0]), template.Layout).IsRefused(out why, out var rows))
        {
            return BatchContentsCard.NotFilled(turn.Language, view.Batch, why);
        }

        return BatchContentsCard.Workbook(turn.Language, page, template.Layout, rows, skip, view.Lines.Count);
    }
}
