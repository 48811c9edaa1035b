using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.CellQueue;

/// <summary>
/// Handles a due step of the unmapping deadline: reminds the computer cell; at the second step tells the Systems Manager, in one card with
/// all that is overdue, and the officer.
/// </summary>
internal sealed class UnmapReminderOutboxHandler(BotDb db, TimeProvider clock) : IOutboxHandler<UnmapReminderPayload>
{
    public async Task<SendResult> HandleAsync(UnmapReminderPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == payload.RequestId && r.Stage == Stage.WithCell, ct) is not { } request)
        {
            return new SendResult.Obsolete();
        }

        var now = clock.GetUtcNow();
        if (payload.Step is ReminderStep.Escalate)
        {
            await db.NotifyEscalationAsync(request, now, ct);
        }
        else
        {
            // The step serves as version: each step notifies a person once, also when this row is retried.
            var cell = (await db.PostHoldersAsync(Role.Cell, null, now, ct)).DistinctBy(holder => holder.Officer.Id);
            await db.NotifyOnceAsync(
                [
                    .. cell.Select(holder => OutboxMessage.Notify(
                        NotificationTopics.UnmapOverdue, payload.RequestId, (int)payload.Step, holder.Officer.Id, now)),
                ],
                ct);
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
