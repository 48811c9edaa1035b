using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.CellQueue;

/// <summary>
/// Handles a due step of the unmapping deadline: reminds the computer cell, at the second step also the Systems Manager.
/// </summary>
internal sealed class UnmapReminderOutboxHandler(BotDb db, TimeProvider clock) : IOutboxHandler<UnmapReminderPayload>
{
    public async Task<SendResult> HandleAsync(UnmapReminderPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (!await db.Requests.AnyAsync(r => r.Id == payload.RequestId && r.Stage == Stage.WithCell, ct))
        {
            return new SendResult.Obsolete();
        }

        var now = clock.GetUtcNow();
        var role = payload.Step is ReminderStep.Escalate ? Role.SystemsManager : Role.Cell;
        var told = (await db.PostHoldersAsync(role, null, now, ct)).DistinctBy(holder => holder.Officer.Id);
        foreach (var holder in told)
        {
            // The step serves as version: each step notifies a person once, also when this row is retried.
            var tell = OutboxMessage.Notify(NotificationTopics.UnmapOverdue, payload.RequestId, (int)payload.Step, holder.Officer.Id, now);
            if (!await db.Outbox.AnyAsync(m => m.DedupKey == tell.DedupKey, ct))
            {
                db.Outbox.Add(tell);
            }
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
