namespace BotApp.Notifications.Cluster;

/// <summary>SQLite: this process is the only one.</summary>
internal sealed class SingleNodeStore : INodeRegistry
{
    public Task<int> RecordHeartbeatAsync(Guid node, TimeSpan life, CancellationToken ct) => Task.FromResult(1);

    public Task RemoveNodeAsync(Guid node, CancellationToken ct) => Task.CompletedTask;
}
