namespace BotApp.Storage;

/// <summary>Wakes the outbox worker when rows were saved, so that it need not wait for its next poll.</summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _signalled = New();

    public void Notify() => Interlocked.Exchange(ref _signalled, New()).TrySetResult();

    /// <summary>Completes with the next signal. Take it before reading the table, so that a signal in between is not missed.</summary>
    public Task NextAsync() => Volatile.Read(ref _signalled).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
