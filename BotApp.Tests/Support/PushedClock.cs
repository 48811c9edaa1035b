namespace BotApp.Support;

/// <summary>Runs like the real clock, but can be pushed forward, so that days pass while the machinery keeps its pace.</summary>
public sealed class PushedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = TimeProvider.System.GetTimestamp();
    private long _pushed;

    public override DateTimeOffset GetUtcNow() => start + TimeProvider.System.GetElapsedTime(_begun) + TimeSpan.FromTicks(Interlocked.Read(ref _pushed));

    public void Push(TimeSpan forward) => Interlocked.Add(ref _pushed, forward.Ticks);

    /// <summary>Forward to that instant; never back.</summary>
    public void PushTo(DateTimeOffset instant) => Push(instant - GetUtcNow() is { Ticks: > 0 } ahead ? ahead : TimeSpan.Zero);
}
