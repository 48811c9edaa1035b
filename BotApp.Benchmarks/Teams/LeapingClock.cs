namespace BotApp.Teams;

/// <summary>
/// Ten seconds pass between two calls and timers are due at once, so that the rate limits are kept without waiting: Teams allows 50 calls a
/// second.
/// </summary>
internal sealed class LeapingClock : TimeProvider
{
    private long _now;

    public override long GetTimestamp() => Interlocked.Add(ref _now, 10 * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
}
