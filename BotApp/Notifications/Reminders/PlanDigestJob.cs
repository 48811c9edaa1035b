using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Notifications.Reminders;

/// <summary>Sees at start that the next morning is planned; from then on each morning plans the next.</summary>
internal sealed class PlanDigestJob(IServiceScopeFactory scopes, OfficeProfile profile, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.StartWritingAsync(cancellationToken);
        await db.PlanDigestAsync(profile, clock.GetUtcNow(), cancellationToken);
        await db.SaveAsync(clock.GetUtcNow(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
