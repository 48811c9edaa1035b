using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Anchors;

/// <summary>Schedules the next anchor at start; from then on each anchor schedules the next.</summary>
internal sealed class ScheduleAnchorJob(IServiceScopeFactory scopes, IOptions<AuditOptions> options, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => scopes.WriteAsync(
        clock, (db, now) => db.ScheduleAnchorAsync(options.Value, now, cancellationToken), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
