namespace BotApp.Teams;

/// <summary>
/// Ten seconds pass between two calls, so that the rate limit is kept without waiting: Teams allows 50 calls a second.
/// </summary>
internal sealed class LeapingClock : TimeProvider
{
    private long _now;

    public override long GetTimestamp() => Interlocked.Add(ref _now, 10 * TimestampFrequency);
}
