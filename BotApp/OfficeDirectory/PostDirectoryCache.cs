namespace BotApp.OfficeDirectory;

/// <summary>The newest snapshot of one database's directory in this process.</summary>
public sealed class PostDirectoryCache
{
    private PostDirectory? _current;

    /// <summary>The snapshot of exactly that version, if this process has it.</summary>
    public PostDirectory? Find(long version) => Volatile.Read(ref _current) is { } current && current.Version == version ? current : null;

    /// <summary>
    /// Keeps a snapshot of committed rows unless a newer one is there: a slow turn may still read an older version. Version 0 means that
    /// the database counts no changes; such a snapshot is never kept.
    /// </summary>
    public void Offer(PostDirectory read)
    {
        while (read.Version > 0 && Volatile.Read(ref _current) is var before && (before is null || before.Version < read.Version))
        {
            if (Interlocked.CompareExchange(ref _current, read, before) == before)
            {
                return;
            }
        }
    }
}
