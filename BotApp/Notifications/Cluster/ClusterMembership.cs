using System.Diagnostics;

namespace BotApp.Notifications.Cluster;

/// <summary>
/// This node's share of a limit for the whole office: all nodes with a recent heartbeat get the same. Between heartbeats the others do not
/// know of a new node, so a node that has just started, or whose own heartbeats stopped, takes only the reserve.
/// </summary>
public sealed class ClusterMembership
{
    /// <summary>Interval of heartbeats.</summary>
    public static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(5);

    /// <summary>A node without a heartbeat for this long counts as gone.</summary>
    public static readonly TimeSpan HeartbeatExpiry = TimeSpan.FromSeconds(15);

    /// <summary>The reserve left below Teams' limit is about this part of what all nodes use.</summary>
    private const int ReservedShare = 24;

    private readonly Lock _gate = new();
    private int _count = 1;
    private long _lastHeartbeat = Stopwatch.GetTimestamp();
    private long? _memberSince;

    /// <summary>Id of this process.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    public int NodeCount
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>
    /// Records a heartbeat that began at that <see cref="Stopwatch"/> timestamp and found so many live nodes, this one included.
    /// </summary>
    public void RecordHeartbeat(int count, long begun)
    {
        lock (_gate)
        {
            _memberSince = _memberSince is { } since && Stopwatch.GetElapsedTime(_lastHeartbeat, begun) < HeartbeatExpiry ? since : begun;
            (_count, _lastHeartbeat) = (count, begun);
        }
    }

    /// <summary>This node's share of <paramref name="most"/>, at least 1.</summary>
    public int ShareOf(int most) => ShareOf(most, Stopwatch.GetTimestamp());

    public int ShareOf(int most, long now)
    {
        lock (_gate)
        {
            var isNew = _count > 1
                && _memberSince is { } since
                && Stopwatch.GetElapsedTime(since, now) < HeartbeatInterval + HeartbeatInterval;
            var isGone = _memberSince is not null && Stopwatch.GetElapsedTime(_lastHeartbeat, now) >= HeartbeatExpiry;
            return Math.Max(1, isNew || isGone ? most / ReservedShare : most / _count);
        }
    }
}
