using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BotApp.Simulator;

/// <summary>Broadcasts events to all open pages; a page that reads too slowly loses the oldest events and reloads.</summary>
public sealed class PageEvents
{
    private readonly Lock _gate = new();
    private readonly List<Channel<PageEvent>> _pages = [];

    public void Tell(string kind, object? data) => Tell(new PageEvent(kind, null, data));

    public void Tell(string kind, Chat chat, object? data) =>
        Tell(new PageEvent(kind, chat.Person?.AadObjectId, data, chat.Person is null ? chat.Room.Name : null));

    private void Tell(PageEvent told)
    {
        lock (_gate)
        {
            foreach (var page in _pages)
            {
                page.Writer.TryWrite(told);
            }
        }
    }

    public async IAsyncEnumerable<PageEvent> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var page = Channel.CreateBounded<PageEvent>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            _pages.Add(page);
        }

        try
        {
            yield return new PageEvent("hello", null, null);
            while (true)
            {
                PageEvent next;
                try
                {
                    next = await page.Reader.ReadAsync(ct);
                }
                catch (OperationCanceledException)
                {
                    yield break;
                }

                yield return next;
            }
        }
        finally
        {
            lock (_gate)
            {
                _pages.Remove(page);
            }
        }
    }
}
