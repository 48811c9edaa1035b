using System.Collections.Concurrent;
using BotApp.Basics;

namespace BotApp.Teams;

/// <summary>
/// Remembers the deliveries of the last minutes, so that nobody reads an answer twice: Teams repeats a message that is not answered
/// within about 15 s, and reports one installation with two activities. Changes are protected separately, by the inbox.
/// </summary>
public sealed class DuplicateActivityFilter(TimeProvider clock)
{
    /// <summary>A delivery is remembered for one to two windows.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _turning = new();
    private ConcurrentDictionary<string, bool> _now = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, bool> _before = new(StringComparer.Ordinal);
    private DateTimeOffset _turnAt = clock.GetUtcNow() + Window;

    public bool IsFirst(string key)
    {
        RotateIfDue();
        return !_before.ContainsKey(key) && _now.TryAdd(key, true);
    }

    /// <summary>Forgets a delivery that failed, so that its repetition is processed.</summary>
    public void Forget(string key)
    {
        _now.TryRemove(key, out _);
        _before.TryRemove(key, out _);
    }

    private void RotateIfDue()
    {
        if (ClockPause.Lasts(_turnAt, Window, clock.GetUtcNow()))
        {
            return;
        }

        lock (_turning)
        {
            var now = clock.GetUtcNow();
            if (ClockPause.Lasts(_turnAt, Window, now))
            {
                return;
            }

            _before = now < _turnAt + Window ? _now : new(StringComparer.Ordinal);
            _now = new(StringComparer.Ordinal);
            _turnAt = now + Window;
        }
    }
}
