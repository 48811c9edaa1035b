namespace BotApp.Storage;

/// <summary>Wakes the outbox worker when rows were saved, so that it need not wait for its next poll.</summary>
public sealed class OutboxBell
{
    private TaskCompletionSource _rung = New();

    public void Ring() => Interlocked.Exchange(ref _rung, New()).TrySetResult();

    /// <summary>Completes with the next signal. Take it before reading the table, so that a signal in between is not missed.</summary>
    public Task NextRing() => Volatile.Read(ref _rung).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
