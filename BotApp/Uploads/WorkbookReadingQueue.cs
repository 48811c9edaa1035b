namespace BotApp.Uploads;

/// <summary>
/// Lets one uploaded workbook after the other be read: a large one takes some hundred megabytes while it is read, and several at once could
/// take all there is.
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
