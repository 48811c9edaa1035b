using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Retention;

/// <summary>
/// Makes sure, at start and every hour, that the next purge is scheduled. Each purge schedules its successor, too; this also covers one
/// that was given up after an outage, and one that waits for a far day because the clock was wrong when it was scheduled.
/// </summary>
internal sealed class SchedulePurgeJob(
    IServiceScopeFactory scopes, IOptions<RetentionOptions> retention, TimeProvider clock, ILogger<SchedulePurgeJob> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ScheduleAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Scheduling the purge failed: {Fault}", fault.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task ScheduleAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var soon = clock.GetUtcNow().AddDays(1);
        if (!await db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.Purge && m.DoneAt == null && m.DeadAt == null && m.DueAt <= soon, ct))
        {
            await db.NotifyOnceAsync([PurgePayload.After(clock.GetUtcNow(), retention.Value.PurgeAt)], ct);
            await db.SaveAsync(clock.GetUtcNow(), ct);
        }
    }
}
