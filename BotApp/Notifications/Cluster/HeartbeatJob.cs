using System.Diagnostics;
using BotApp.Basics;
using BotApp.Storage;

namespace BotApp.Notifications.Cluster;

/// <summary>
/// Records this node's heartbeat, counts the live nodes and looks whether the schema is still one for this build; the first time before
/// anything is sent. In real seconds, whatever the office's clock says.
/// </summary>
internal sealed class HeartbeatJob(
    IServiceScopeFactory scopes, ClusterMembership nodes, UpgradeGate gate, ILogger<HeartbeatJob> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BeatAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>
    /// Removes this node: the others take over its share at once, and an operator's command need not wait for its expiry.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<INodeRegistry>().RemoveNodeAsync(nodes.Id, cancellationToken);
        }
        catch (Exception fault)
        {
            // An unreachable database must not block shutdown; the heartbeat expires by itself.
            log.LogWarning("The node could not be removed from the cluster: {Fault}", fault.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beats = new PeriodicTimer(ClusterMembership.HeartbeatInterval, TimeProvider.System);
        while (await beats.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await BeatAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Without heartbeats this node reduces its own share.
                log.LogWarning("Heartbeat failed: {Fault}", fault.GetType().Name);
            }
        }
    }

    private async Task BeatAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (begun, registry) = (Stopwatch.GetTimestamp(), scope.ServiceProvider.GetRequiredService<INodeRegistry>());
        if (await IsClosedAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), ct))
        {
            // The newer build waits for it, and the others get this node's share.
            await registry.RemoveNodeAsync(nodes.Id, ct);
            return;
        }

        nodes.RecordHeartbeat(await registry.RecordHeartbeatAsync(nodes.Id, ClusterMembership.HeartbeatExpiry, ct), begun);
    }

    /// <summary>Whether a newer build has changed the schema, or is about to, so that this one must stop working on it.</summary>
    private async Task<bool> IsClosedAsync(BotDb db, CancellationToken ct)
    {
        var wasClosed = gate.IsClosed;
        if ((await db.RefreshGateAsync(ct)).ClosedReason is { } why && !wasClosed)
        {
            log.LogWarning("{Code}: {Reason}", "schema-newer", why);
        }
        else if (wasClosed && !gate.IsClosed)
        {
            log.LogInformation("{Code}: recovered.", "schema-newer");
        }

        return gate.IsClosed;
    }
}
