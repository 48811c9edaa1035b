using System.Diagnostics;

namespace BotApp.Notifications;

/// <summary>
/// Which part of a limit for the whole office is this node's: all nodes that show a sign of life get the same. Between the signs nobody
/// knows of a new node, so one that has just come, or whose own signs stopped, takes only what others leave free.
/// </summary>
public sealed class LiveNodes
{
    /// <summary>Every node gives a sign of life this often …</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>… and counts as gone after this long without one.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    /// <summary>What is left free of Teams' limit is about a tenth of what all nodes together use.</summary>
    private const int Crumbs = 10;

    private readonly Lock _gate = new();
    private int _count = 1;
    private long _lastBeat = Stopwatch.GetTimestamp();
    private long? _since;

    /// <summary>This process, as the others see it.</summary>
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

    /// <summary>A sign of life was given, begun at that <see cref="Stopwatch"/> timestamp, and found so many nodes alive, this one too.</summary>
    public void Heard(int count, long begun)
    {
        lock (_gate)
        {
            _since = _since is { } since && Stopwatch.GetElapsedTime(_lastBeat, begun) < Life ? since : begun;
            (_count, _lastBeat) = (count, begun);
        }
    }

    /// <summary>This node's part of <paramref name="most"/> now, at least 1.</summary>
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
