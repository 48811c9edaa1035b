namespace BotApp.Storage;

/// <summary>Tells the outbox worker that something was stored for it, so that it need not wait for its next look.</summary>
public sealed class OutboxBell
{
    private TaskCompletionSource _rung = New();

    public void Ring() => Interlocked.Exchange(ref _rung, New()).TrySetResult();

    /// <summary>Take it before looking at the table: a ring in between is then not missed.</summary>
    public Task NextRing() => Volatile.Read(ref _rung).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
