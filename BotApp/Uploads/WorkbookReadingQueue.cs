namespace BotApp.Uploads;

/// <summary>
/// Lets only one uploaded workbook be read at a time: a large one takes some hundred megabytes, and several at once could exhaust the
/// memory.
/// </summary>
public sealed class WorkbookReadingQueue : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Waits until nobody else is reading; disposing the result lets the next one in.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Place(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Place(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
