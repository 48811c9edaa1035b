namespace BotApp.Storage;

/// <summary>
/// SQLite has one writer. Waiting for it here, in order, is fairer and faster than each connection retrying on a busy database.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Place(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Place(SemaphoreSlim one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}

/// <summary>Tells the outbox worker that something was stored for it, so that it need not wait for its next look.</summary>
public sealed class OutboxBell
{
    private TaskCompletionSource _rung = New();

    public void Ring() => Interlocked.Exchange(ref _rung, New()).TrySetResult();

    /// <summary>Take it before looking at the table: a ring in between is then not missed.</summary>
    public Task NextRing() => Volatile.Read(ref _rung).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
