using BotApp.Audit;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Dispatch;

/// <summary>Marks a batch as sent once its last mail to the computer cell was accepted, and notifies its officers and the cell.</summary>
internal sealed class BatchSentOutboxHandler(BotDb db, TimeProvider clock) : IOutboxHandler<BatchPartSentPayload>
{
    public async Task<SendResult> HandleAsync(BatchPartSentPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Outbox.AnyAsync(
            m => m.Kind == OutboxKinds.MailPart && m.Subject == payload.BatchId && m.OfficerId == null && m.DoneAt == null,
            ct) ||
            await db.BatchViewAsync(payload.BatchId, track: true, ct) is not { } view
                || view.Batch.Move(BatchStage.Sent, now).IsRefused(out _, out var sent))
        {
            return new SendResult.Obsolete();
        }

        db.Audit.Add(AuditLine.Create("batch.sent", sent.BatchId, null, now, view.Batch.Number));
        foreach (var request in view.Lines.Select(line => line.Request))
        {
            if (!request.Dispatch(now).IsRefused(out _, out var moved))
            {
                db.Audit.Add(moved.ToAuditLine());
                db.Outbox.Add(OutboxMessage.Notify(
                    NotificationTopics.RequestStageChanged,
                    request.Id,
                    request.Version,
                    request.MakerId,
                    now));
            }
        }

        // The Systems Manager too, when a row is of somebody whose result nobody in the cell may record.
        var directory = await db.DeciderDirectoryAsync([.. view.Lines.Select(line => line.Request)], now, ct);
        foreach (var cell in directory.Holders.Where(holder => holder.Authority.Role is Role.Cell)
            .Concat(view.Lines.SelectMany(line => directory.Completers(line.Request)))
            .DistinctBy(holder => holder.Officer.Id))
        {
            db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.BatchArrived, view.Batch.Id, view.Batch.Version, cell.Officer.Id, now));
        }

        await db.BeginWriteAsync(ct);
        await db.RefreshCardsAsync(view.Batch.Id, view.Batch.Version, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
