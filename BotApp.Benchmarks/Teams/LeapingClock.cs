namespace BotApp.Teams;

/// <summary>
/// Ten seconds pass between two calls, and the time for which a call counts is over at once, so that the rate limits are kept without
/// waiting: Teams allows 50 calls a second. Longer timers, such as the patience of a waiting call, take their time.
/// </summary>
internal sealed class LeapingClock : TimeProvider
{
    private static readonly TimeSpan Skipped = TimeSpan.FromSeconds(2);

    private long _now;

    public override long GetTimestamp() => Interlocked.Add(ref _now, 10 * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < Skipped ? TimeSpan.Zero : dueTime, period);
}
