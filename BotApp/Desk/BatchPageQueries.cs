using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.Desk.Tables;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk;

/// <summary>Reads a batch for its page by the queries of its card.</summary>
public static class BatchPageQueries
{
    /// <summary>The key of the rows in addresses: below the batch's own.</summary>
    public const string RowsKey = "rows";

    /// <summary>
    /// A batch, or where only the kind is given the one that would be sent now. Null when this person may not open it, and when there is
    /// none.
    /// </summary>
    public static async Task<BatchPageView?> BatchPageAsync(
        this BotDb db, Guid? batchId, RequestKind? kind, Turn turn, OfficeProfile profile, TableRequest asked, CancellationToken ct)
    {
        if (await db.BatchContentsAsync(batchId, kind, turn, profile, ct) is not { } view)
        {
            return null;
        }

        var template = await db.Templates.AsNoTracking().FirstAsync(one => one.Id == view.Batch.TemplateId, ct);
        var page = view with { Lines = [.. view.Lines.Skip(asked.Skip).Take(asked.Take)] };
        var problem = batchId is null ? null : (await db.MailStateAsync(view.Batch, ct)).Words;
        var addressee = CoveringText.Addressee(profile);
        if (page.Lines.Count == 0)
        {
            return new BatchPageView(view, addressee, problem, null, null);
        }

        return BatchWorkbooks.Fill(template, page, page.Lines.Count).IsRefused(out var why, out var files)
            || TemplateWorkbook.ReadRows(new MemoryStream(files[0]), template.Layout).IsRefused(out why, out var rows)
            ? new BatchPageView(view, addressee, problem, null, why.Message)
            : new BatchPageView(view, addressee, problem, Table(page, template.Layout, rows, asked, view.Lines.Count), null);
    }

    private static DeskTable Table(
        BatchView page, TemplateLayout layout, IReadOnlyList<FilledRow> rows, TableRequest asked, int count)
    {
        var columns = BatchContentsText.Columns(layout).ToList();
        return new DeskTable(
            RowsKey,
            BatchText.Workbook,
            [
                new DeskColumn(HomeText.Number),
                .. columns.Select(column => new DeskColumn(Phrase.Same(column.Header))),
                new DeskColumn(BatchText.Result),
            ],
            [
                .. rows.Zip(page.Lines).Select(pair => (IReadOnlyList<DeskCell>)
                [
                    WorkTableQueries.LinkTo(pair.Second.Request.Id, pair.Second.Request.Number),
                    .. columns.Select(column => new DeskCell(BatchContentsText.Cell(column, pair.First, pair.Second))),
                    DeskCell.Of(pair.Second.Request.Outcome),
                ]),
            ])
        {
            Next = WorkTableQueries.NextOf(asked, asked.Skip + page.Lines.Count < count),
            IsSaved = false,
            Names = [.. page.Lines.Select(line => line.Request.Id)],
        };
    }
}
