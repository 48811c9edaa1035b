namespace BotApp.Notifications.Cluster;

/// <summary>The processes that share the database.</summary>
public interface INodeRegistry
{
    /// <summary>Records this node's heartbeat and counts the nodes with one within <paramref name="life"/>.</summary>
    Task<int> RecordHeartbeatAsync(Guid node, TimeSpan life, CancellationToken ct);

    /// <summary>Removes this node when it stops.</summary>
    Task RemoveNodeAsync(Guid node, CancellationToken ct);
}
