using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

/// <summary>
/// Makes sure, at start and every hour, that the next digest is scheduled. Each digest schedules its successor, too; this also covers one
/// that was given up after an outage, and one that ran while the clock was wrong.
/// </summary>
internal sealed class ScheduleDigestJob(
    IServiceScopeFactory scopes, OfficeProfile profile, TimeProvider clock, ILogger<ScheduleDigestJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ScheduleAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                await ScheduleAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Scheduling the digest failed: {Fault}", fault.GetType().Name);
            }
        }
    }

    private Task ScheduleAsync(CancellationToken ct) =>
        scopes.WriteAsync(clock, (db, now) => db.ScheduleDigestAsync(profile, now, ct), ct);
}
