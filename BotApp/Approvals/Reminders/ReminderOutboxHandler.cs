using BotApp.Audit;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Reminders;

/// <summary>
/// Reminds the deciders of a pending request; at the second step escalates it to the Systems Manager, who is told with whom it waits and
/// may decide it from then on, and tells the officer.
/// </summary>
internal sealed class ReminderOutboxHandler(BotDb db, TimeProvider clock) : IOutboxHandler<ReminderPayload>
{
    public async Task<SendResult> HandleAsync(ReminderPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == payload.RequestId, ct) is not { Stage: Stage.Submitted } request
            || request.StageSince != payload.WaitingSince)
        {
            return new SendResult.Obsolete();
        }

        if (payload.Step is ReminderStep.Escalate)
        {
            request.Escalate();
            db.Audit.Add(AuditLine.Create("request.escalated", request.Id, null, now));
            await db.NotifyEscalationAsync(request, now, ct);
        }
        else
        {
            var holders = await db.DecidersAsync(request, now, ct);
            await db.NotifyOncePerDayAsync(NotificationTopics.Reminder, holders.Select(holder => holder.Officer.Id), now, ct);
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
