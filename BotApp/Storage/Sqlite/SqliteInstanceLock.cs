using BotApp.Basics;

namespace BotApp.Storage.Sqlite;

/// <summary>
/// Held by the process that runs the bot on a SQLite file: a second one would send everything twice and answer from its own memory. The
/// operating system releases it when the process ends, however it ends. Of the commands only <c>restore</c> takes it.
/// </summary>
/// <param name="database">Null on PostgreSQL, which any number of processes share.</param>
internal sealed class SqliteInstanceLock(string? database) : IDisposable, IAsyncDisposable
{
    private FileStream? _held;

    /// <exception cref="InvalidOperationException">Another process holds it.</exception>
    public void Acquire()
    {
        if (database is null || _held is not null)
        {
            return;
        }

        var path = database + ".running";
        try
        {
            _held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            PrivateFiles.Restrict(path);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new InvalidOperationException(
                $"Another process already runs the bot on {database}. Stop it first; several processes need PostgreSQL "
                    + "(Storage:Provider).");
        }
    }

    public void Dispose()
    {
        _held?.Dispose();
        _held = null;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
