using System.Globalization;

namespace BotApp.Simulator;

/// <summary>
/// The simulated time: the machine's clock plus an offset that only grows, stored in a file. Timestamps for measuring are not
/// affected; a timer that became due in the skipped time fires at once.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Timer> _timers = [];
    private readonly string _file;
    private long _ahead;

    public SimulatedClock(string file)
    {
        _file = file;
        _ahead = File.Exists(file) && long.TryParse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out var kept)
            ? kept
            : 0;
    }

    /// <summary>How far the simulated time is ahead of this machine.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    /// <summary>Moves the clock forward to that time; an earlier time changes nothing.</summary>
    public void PushTo(DateTimeOffset instant)
    {
        lock (_gate)
        {
            if (instant - GetUtcNow() is not { Ticks: > 0 } forward)
            {
                return;
            }

            var ahead = Ahead + forward;
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            File.WriteAllText(_file, ahead.Ticks.ToString(CultureInfo.InvariantCulture));
            Interlocked.Exchange(ref _ahead, ahead.Ticks);
            foreach (var ring in _timers)
            {
                ring.Reschedule();
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var ring = new Timer(this, callback, state);
        ring.Change(dueTime, period);
        return ring;
    }

    private sealed class Timer : ITimer
    {
        private readonly SimulatedClock _clock;
        private readonly ITimer _timer;
        private DateTimeOffset _due;
        private TimeSpan _period;

        public Timer(SimulatedClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _timer = System.CreateTimer(
                _ =>
                {
                    Elapsed();
                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    _clock._timers.Remove(this);
                }
                else
                {
                    _due = _clock.GetUtcNow() + dueTime;
                    _clock._timers.Add(this);
                }

                return _timer.Change(dueTime, period);
            }
        }

        /// <summary>Called with the lock held, after the clock was moved.</summary>
        public void Reschedule() => _timer.Change(_due - _clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero, _period);

        public void Dispose()
        {
            Forget();
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return _timer.DisposeAsync();
        }

        private void Elapsed()
        {
            lock (_clock._gate)
            {
                if (_period > TimeSpan.Zero)
                {
                    _due = _clock.GetUtcNow() + _period;
                }
                else
                {
                    _clock._timers.Remove(this);
                }
            }
        }

        private void Forget()
        {
            lock (_clock._gate)
            {
                _clock._timers.Remove(this);
            }
        }
    }
}
