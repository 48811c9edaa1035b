namespace BotApp.Notifications.Cluster;

/// <summary>A process of this app on a shared database, and its last heartbeat by the database's clock.</summary>
public sealed class ClusterNode
{
    public required Guid Id { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}
