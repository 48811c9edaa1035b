using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.CellQueue;

/// <summary>
/// Handles a due step of the unmapping deadline: reminds the computer cell, at the second step also the Systems Manager.
/// </summary>
internal sealed class UnmapReminderOutboxHandler(BotDb db, TimeProvider clock) : IOutboxHandler
{
    private const string EscalationStep = "2";

    public string Kind => OutboxKinds.UnmapReminder;

    public async Task<SendResult> HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        if (!await db.Requests.AnyAsync(r => r.Id == message.Subject && r.Stage == Stage.WithCell, ct))
        {
            return new SendResult.Obsolete();
        }

        var (now, step) = (clock.GetUtcNow(), message.Topic == EscalationStep ? 2 : 1);
        var told = (await db.PostHoldersAsync(step == 2 ? Role.SystemsManager : Role.Cell, null, now, ct)).DistinctBy(holder => holder.Officer.Id);
        foreach (var holder in told)
        {
            // The step serves as version: each step notifies a person once, also when this row is retried.
            var tell = OutboxMessage.Notify(NotificationTopics.UnmapOverdue, message.Subject, step, holder.Officer.Id, now);
            if (!await db.Outbox.AnyAsync(m => m.DedupKey == tell.DedupKey, ct))
            {
                db.Outbox.Add(tell);
            }
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry("unmap-step.changed");
    }
}
