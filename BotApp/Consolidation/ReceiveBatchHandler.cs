using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class ReceiveBatchHandler(BotDb db) : IActionHandler<ReceiveBatch>
{
    public async Task<Reply> HandleAsync(ReceiveBatch action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.BatchViewAsync(action.Batch, track: true, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (view.Batch.Move(BatchStage.Received, turn.Now).IsRefused(out var why, out var moved))
        {
            return BatchCard.ForCell(turn.Language, view, why);
        }

        db.Audit.Add(AuditLine.Create("batch.received", moved.BatchId, turn.Officer.Id, turn.Now));
        await db.RefreshCardsAsync(moved.BatchId, view.Batch.Version, turn.Now, ct);
        why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(moved.BatchId, track: false, ct))!, why);
    }
}
