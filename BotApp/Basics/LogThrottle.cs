using System.Collections.Concurrent;

namespace BotApp.Basics;

/// <summary>
/// Admits a few log lines a minute of each kind and counts the others, so that nobody can fill the disk by being refused. Kinds are
/// constants, because each is kept for good.
/// </summary>
public sealed class LogThrottle(int perMinute)
{
    private readonly ConcurrentDictionary<string, Tally> _tallies = new();

    /// <summary>How many lines of the kind were left out before this one; null when this one is left out too.</summary>
    public int? Admit(string kind, DateTimeOffset now)
    {
        var tally = _tallies.GetOrAdd(kind, _ => new Tally());
        lock (tally)
        {
            var minute = now.ToUnixTimeSeconds() / 60;
            if (tally.Minute != minute)
            {
                (tally.Minute, tally.Written) = (minute, 0);
            }

            if (tally.Written++ >= perMinute)
            {
                tally.LeftOut++;
                return null;
            }

            var leftOut = tally.LeftOut;
            tally.LeftOut = 0;
            return leftOut;
        }
    }

    private sealed class Tally
    {
        public long Minute { get; set; }

        public int Written { get; set; }

        public int LeftOut { get; set; }
    }
}
