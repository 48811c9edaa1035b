using BotApp.Basics;

namespace BotApp.Teams.Security;

/// <summary>
/// Logs one line per refused request, with a constant reason and nothing from the sender. After twenty in a minute a reason is only
/// counted, so that strangers cannot fill the disk.
/// </summary>
public sealed class RefusalLog(TimeProvider clock, ILogger<RefusalLog> log)
{
    private readonly LogThrottle _lines = new(perMinute: 20);

    public void Write(int status, string reason)
    {
        BotMetrics.RecordRefusal(reason);
        if (_lines.Admit(reason, clock.GetUtcNow()) is { } unwritten)
        {
            log.LogWarning("Refused an activity with {Status}: {Reason} ({Unwritten} more before this one)", status, reason, unwritten);
        }
    }
}
