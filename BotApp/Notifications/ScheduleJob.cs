using BotApp.Basics;
using BotApp.Storage;

namespace BotApp.Notifications;

/// <summary>
/// Makes sure, at start and every hour, that the next of what recurs is scheduled. Each one schedules its successor, too; this also covers
/// one that was given up after an outage, and one that was done while the clock was wrong, so that its successor waits for a far day.
/// </summary>
public abstract class ScheduleJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger log)
    : RepeatedJob(TimeSpan.FromHours(1), clock, log)
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected sealed override Task RunAsync(CancellationToken ct) =>
        scopes.WriteAsync(Clock, (db, now) => ScheduleAsync(db, now, ct), ct);

    /// <summary>Adds the next one after <paramref name="now"/> unless it is scheduled; the caller saves.</summary>
    protected abstract Task ScheduleAsync(BotDb db, DateTimeOffset now, CancellationToken ct);
}
