using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Contents;

internal sealed class ShowBatchesHandler(BotDb db) : IActionHandler<ShowBatches>
{
    public async Task<Reply> HandleAsync(ShowBatches action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var (batches, skip) = (db.ListedBatches(turn), Math.Max(0, action.Skip ?? 0));
        return BatchContentsCard.List(
            turn.Language,
            await db.BatchListAsync(batches, skip, BatchContentsCard.PageSize, ct),
            await batches.CountAsync(ct),
            skip,
            forHead: !turn.CanComplete);
    }
}
