using System.Collections.Concurrent;
using BotApp.Basics;

namespace BotApp.Teams.Security;

/// <summary>
/// Logs one line per refused request, with a constant reason and nothing from the sender. After twenty in a minute a reason is only
/// counted, so that strangers cannot fill the disk.
/// </summary>
public sealed class RefusalLog(TimeProvider clock, ILogger<RefusalLog> log)
{
    private const int PerMinute = 20;

    private readonly ConcurrentDictionary<string, Tally> _tallies = new();

    public void Write(int status, string reason)
    {
        BotMetrics.RecordRefusal(reason);
        var tally = _tallies.GetOrAdd(reason, _ => new Tally());
        int unwritten;
        lock (tally)
        {
            var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (tally.Minute != minute)
            {
                (tally.Minute, tally.Written) = (minute, 0);
            }

            if (tally.Written++ >= PerMinute)
            {
                tally.Unwritten++;
                return;
            }

            (unwritten, tally.Unwritten) = (tally.Unwritten, 0);
        }

        log.LogWarning("Refused an activity with {Status}: {Reason} ({Unwritten} more before this one)", status, reason, unwritten);
    }

    private sealed class Tally
    {
        public long Minute { get; set; }

        public int Written { get; set; }

        public int Unwritten { get; set; }
    }
}
