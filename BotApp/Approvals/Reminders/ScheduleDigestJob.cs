using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

/// <summary>Schedules the next digest at start; from then on each digest schedules the next.</summary>
internal sealed class ScheduleDigestJob(IServiceScopeFactory scopes, OfficeProfile profile, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => scopes.WriteAtStartAsync(
        clock, (db, now) => db.ScheduleDigestAsync(profile, now, cancellationToken), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
