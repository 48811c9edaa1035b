using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Reminders;

/// <summary>
/// The digest of a working day: one list to everybody with pending requests; schedules the next one. The first of a week, or the first
/// after an outage, brings the Systems Manager the compliance list as well.
/// </summary>
internal sealed class DigestOutboxHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : IOutboxHandler<DigestPayload>
{
    public async Task<SendResult> HandleAsync(DigestPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (waiting, overdue) = (new List<Guid>(), new List<Guid>());
        foreach (var role in (Role[])[Role.Head, Role.Cell, Role.SystemsManager])
        {
            foreach (var holder in (await db.PostHoldersAsync(role, null, now, ct)).DistinctBy(holder => holder.Officer.Id))
            {
                // The card of what is overdue contains the rest of the Systems Manager's queue as a button: one card, not two.
                if (role is Role.SystemsManager && !(await db.EscalatedAsync(holder.Officer.Id, profile, now, ct)).IsEmpty)
                {
                    overdue.Add(holder.Officer.Id);
                }
                else if (await db.HasQueueAsync(holder.Officer.Id, now, ct))
                {
                    waiting.Add(holder.Officer.Id);
                }
            }
        }

        await db.NotifyOncePerDayAsync(NotificationTopics.Digest, waiting.Except(overdue), now, ct);
        await db.NotifyOncePerDayAsync(NotificationTopics.Escalation, overdue, now, ct);
        var managers = await db.PostHoldersAsync(Role.SystemsManager, null, now, ct);
        await db.NotifyOnceAsync(
            [
                .. managers.Select(holder => holder.Officer.Id).Distinct().Select(manager => OutboxMessage.Notify(
                    NotificationTopics.WeeklyCompliance, manager, OfficeTime.WeekOf(now), manager, now)),
            ],
            ct);
        await db.ScheduleDigestAsync(profile, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
