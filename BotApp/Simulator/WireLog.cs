namespace BotApp.Simulator;

/// <summary>The last 500 exchanges between the bot and its channel, newest last.</summary>
public sealed class WireLog(PageEvents pages)
{
    private const int Kept = 500;

    private readonly Lock _gate = new();
    private readonly Queue<WireEntry> _entries = new();
    private long _number;

    public IReadOnlyList<WireEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public void Add(WireEntry entry)
    {
        lock (_gate)
        {
            entry = entry with { Number = ++_number };
            _entries.Enqueue(entry);
            if (_entries.Count > Kept)
            {
                _entries.Dequeue();
            }
        }

        pages.Tell("wire", entry);
    }
}
