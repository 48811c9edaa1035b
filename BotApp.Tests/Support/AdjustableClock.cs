namespace BotApp.Support;

/// <summary>A clock that runs in real time and can be advanced.</summary>
public sealed class AdjustableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = TimeProvider.System.GetTimestamp();
    private long _pushed;

    public override DateTimeOffset GetUtcNow() =>
        start + TimeProvider.System.GetElapsedTime(_begun) + TimeSpan.FromTicks(Interlocked.Read(ref _pushed));

    /// <param name="forward">Negative: back.</param>
    public void Advance(TimeSpan forward) => Interlocked.Add(ref _pushed, forward.Ticks);

    /// <summary>Advances to the instant; never moves back.</summary>
    public void AdvanceTo(DateTimeOffset instant) => Advance(instant - GetUtcNow() is { Ticks: > 0 } ahead ? ahead : TimeSpan.Zero);
}
