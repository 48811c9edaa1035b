using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Anchors;

/// <summary>Schedules the next anchor at start; from then on each anchor schedules the next.</summary>
internal sealed class ScheduleAnchorJob(IServiceScopeFactory scopes, IOptions<AuditOptions> options, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.BeginWriteAsync(cancellationToken);
        await db.ScheduleAnchorAsync(options.Value, clock.GetUtcNow(), cancellationToken);
        await db.SaveAsync(clock.GetUtcNow(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
