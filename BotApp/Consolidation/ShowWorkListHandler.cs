using BotApp.Basics;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.CellQueue;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

internal sealed class ShowWorkListHandler(BotDb db, OfficeProfile profile) : IActionHandler<ShowWorkList>
{
    public async Task<Reply> HandleAsync(ShowWorkList action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var skip = action.Skip ?? 0;
        var requests = await db.Requests.CountAsync(r => r.Stage == Stage.WithCell, ct);
        var work = await db.WorkLinesAsync(profile, Math.Min(skip, requests), WorkListCard.PageSize, ct);
        var open = db.OpenBatches();
        var batches = await (
            from batch in open
            join office in db.Offices on batch.OfficeId equals office.Id
            orderby batch.StageSince, batch.Id
            select new
            {
                Batch = batch,
                Name = new Phrase(
                office.Name,
                office.HindiName ?? office.Name),
                Rows = db.Requests.Count(r => r.BatchId == batch.Id) + db.RejectedRows.Count(r => r.BatchId == batch.Id)
            })
            .Skip(Math.Max(0, skip - requests)).Take(WorkListCard.PageSize - work.Count).ToListAsync(ct);
        return WorkListCard.Render(
            turn.Language,
            work,
            [.. batches.Select(line => new BatchWorkLine(line.Batch, line.Name, line.Rows))],
            requests + await open.CountAsync(ct),
            skip,
            turn.Now,
            await db.FailingMailsAsync(ct));
    }
}
