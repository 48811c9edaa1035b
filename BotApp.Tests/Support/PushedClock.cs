namespace BotApp.Support;

/// <summary>A clock that runs in real time and can be advanced.</summary>
public sealed class PushedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = TimeProvider.System.GetTimestamp();
    private long _pushed;

    public override DateTimeOffset GetUtcNow() =>
        start + TimeProvider.System.GetElapsedTime(_begun) + TimeSpan.FromTicks(Interlocked.Read(ref _pushed));

    public void Push(TimeSpan forward) => Interlocked.Add(ref _pushed, forward.Ticks);

    /// <summary>Advances to the instant; never moves back.</summary>
    public void PushTo(DateTimeOffset instant) => Push(instant - GetUtcNow() is { Ticks: > 0 } ahead ? ahead : TimeSpan.Zero);
}
