using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Retention;

/// <summary>Schedules the next purge.</summary>
internal sealed class SchedulePurgeJob(
    IServiceScopeFactory scopes, IOptions<RetentionOptions> retention, TimeProvider clock, ILogger<SchedulePurgeJob> log)
    : ScheduleJob(scopes, clock, log)
{
    protected override async Task ScheduleAsync(BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        // One that is late purges everything, and schedules the next night itself.
        var soon = now.AddDays(1);
        if (!await db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.Purge && m.DoneAt == null && m.DeadAt == null && m.DueAt <= soon, ct))
        {
            await db.NotifyOnceAsync([PurgePayload.After(now, retention.Value.PurgeAt)], ct);
        }
    }
}
