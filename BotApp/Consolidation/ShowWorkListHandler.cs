using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

internal sealed class ShowWorkListHandler(BotDb db) : IHandle<ShowWorkList>
{
    private const int Shown = 4;

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        var open = db.Batches.AsNoTracking().Where(b => b.Stage == BatchStage.Sent || b.Stage == BatchStage.Received || b.Stage == BatchStage.Forwarded);
        var oldest = await (
            from batch in open
            join office in db.Offices on batch.OfficeId equals office.Id
            orderby batch.StageSince, batch.Id
            select new { Batch = batch, office.Name, Rows = db.Requests.Count(r => r.BatchId == batch.Id) }).Take(Shown).ToListAsync(ct);
        return BatchCard.WorkList(
            turn.Language, [.. oldest.Select(line => (line.Batch, line.Name, line.Rows))], await open.CountAsync(ct) - oldest.Count);
    }
}
