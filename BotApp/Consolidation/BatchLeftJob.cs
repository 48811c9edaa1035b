using BotApp.Audit;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>Marks a batch as sent once its last mail to the computer cell was accepted, and notifies its officers and the cell.</summary>
internal sealed class BatchLeftJob(BotDb db, TimeProvider clock) : ISend
{
    public string Kind => OutboxKinds.BatchLeft;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.StartWritingAsync(ct);
        if (await db.Outbox.AnyAsync(
            m => m.Kind == OutboxKinds.MailPart && m.Subject == message.Subject && m.OfficerId == null && m.DoneAt == null,
            ct) ||
            await db.BatchViewAsync(message.Subject, track: true, ct) is not { } view
                || view.Batch.Move(BatchStage.Sent, now).IsRefused(out _, out var sent))
        {
            return new SendResult.Moot();
        }

        db.Audit.Add(AuditLine.Note("batch.sent", sent.BatchId, null, now, view.Batch.Number));
        foreach (var request in view.Lines.Select(line => line.Request))
        {
            if (!request.Dispatch(now).IsRefused(out _, out var moved))
            {
                db.Audit.Add(AuditLine.Of(moved));
                db.Outbox.Add(OutboxMessage.Tell(Topics.RequestMoved, request.Id, request.Version, request.MakerId, now));
            }
        }

        foreach (var cell in (await db.HoldersAsync(Role.Cell, null, now, ct)).DistinctBy(holder => holder.Officer.Id))
        {
            db.Outbox.Add(OutboxMessage.Tell(Topics.BatchArrived, view.Batch.Id, view.Batch.Version, cell.Officer.Id, now));
        }

        await db.RefreshCardsAsync(view.Batch.Id, view.Batch.Version, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Again("batch.changed");
    }
}
