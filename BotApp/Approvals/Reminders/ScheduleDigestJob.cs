using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

/// <summary>Schedules the next digest at start; from then on each digest schedules the next.</summary>
internal sealed class ScheduleDigestJob(IServiceScopeFactory scopes, OfficeProfile profile, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.BeginWriteAsync(cancellationToken);
        await db.ScheduleDigestAsync(profile, clock.GetUtcNow(), cancellationToken);
        await db.SaveAsync(clock.GetUtcNow(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
