using System.Diagnostics;

namespace BotApp.Notifications;

/// <summary>
/// This node's share of a limit for the whole office: all nodes with a recent heartbeat get the same. Between heartbeats the others do not
/// know of a new node, so a node that has just started, or whose own heartbeats stopped, takes only the reserve.
/// </summary>
public sealed class LiveNodes
{
    /// <summary>Interval of heartbeats.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>A node without a heartbeat for this long counts as gone.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    /// <summary>The reserve left below Teams' limit is about a tenth of what all nodes use.</summary>
    private const int Crumbs = 10;

    private readonly Lock _gate = new();
    private int _count = 1;
    private long _lastBeat = Stopwatch.GetTimestamp();
    private long? _since;

    /// <summary>Id of this process.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    public int Count
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
    public void Heard(int count, long begun)
    {
        lock (_gate)
        {
            _since = _since is { } since && Stopwatch.GetElapsedTime(_lastBeat, begun) < Life ? since : begun;
            (_count, _lastBeat) = (count, begun);
        }
    }

    /// <summary>This node's share of <paramref name="most"/>, at least 1.</summary>
    public int ShareOf(int most) => ShareOf(most, Stopwatch.GetTimestamp());

    public int ShareOf(int most, long now)
    {
        lock (_gate)
        {
            var isNew = _count > 1 && _since is { } since && Stopwatch.GetElapsedTime(since, now) < Beat + Beat;
            var isGone = _since is not null && Stopwatch.GetElapsedTime(_lastBeat, now) >= Life;
            return Math.Max(1, isNew || isGone ? most / Crumbs : most / _count);
        }
    }
}
