using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation.Telemetry;

/// <summary>
/// Measures once a minute what waits in the outbox and how many nodes live, for the metrics of the same names. In real minutes, because
/// Prometheus reads in real time.
/// </summary>
internal sealed class MeasureOutboxJob(
    IServiceScopeFactory scopes, IEnumerable<OutboxRoute> routes, TimeProvider clock, ILogger<MeasureOutboxJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(Every, TimeProvider.System);
        do
        {
            try
            {
                await MeasureAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Readiness reports a database that does not answer.
                log.LogDebug("The outbox could not be measured: {Fault}", fault.GetType().Name);
            }
        }
        while (await minutes.WaitForNextTickAsync(stoppingToken));
    }

    private async Task MeasureAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var states = (await db.OutboxStatesAsync(ct)).ToDictionary(state => state.Kind);
        var now = clock.GetUtcNow();

        // A kind without rows is measured too: a gauge keeps its last value for ever.
        foreach (var kind in routes.Select(route => route.Kind).Union(states.Keys))
        {
            var state = states.GetValueOrDefault(kind);
            BotMetrics.RecordOutbox(
                kind,
                state?.Waiting ?? 0,
                state?.OldestDue is { } due ? now - due : TimeSpan.Zero,
                state?.Undelivered ?? 0);
        }

        BotMetrics.RecordNodes(Math.Max(1, await db.LiveNodesAsync(TimeProvider.System.GetUtcNow(), ct)));
        BotMetrics.RecordBuild(BuildVersion.Text, await db.RefreshGateAsync(ct));
    }
}
