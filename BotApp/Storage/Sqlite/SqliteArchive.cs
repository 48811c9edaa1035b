using BotApp.Basics;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Sqlite;

/// <summary>Backup and restore of the SQLite file, which is read and checked where it lies.</summary>
internal sealed class SqliteArchive(StoragePaths paths, SqliteInstanceLock instance) : IDatabaseArchive
{
    /// <summary>The database and SQLite's side files: a log left behind would be replayed into the restored file.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm", "-journal"];

    private readonly string _database = paths.SqliteFile ?? "";

    public string FileName => "bot.db";

    public string DatabaseName => _database;

    public Task<string?> ObstacleAsync(BotDb db, CancellationToken ct) => Task.FromResult<string?>(null);

    public async Task<(string? Problem, T? Content)> CopyAsync<T>(BotDb db, string file, Func<Task<T>> read, CancellationToken ct)
        where T : class
    {
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", ct);
        PrivateFiles.Restrict(file);
        return await db.WithFileAsync(file, readOnly: false, async () => await db.IntegrityErrorAsync(ct) is { } damage
            ? (damage, (T?)null)
            : ((string?)null, await read()));
    }

    public Task<string?> DamageAsync(BotDb db, string file, Func<Task<string?>> check, CancellationToken ct) =>
        db.WithFileAsync(file, readOnly: true, async () => await db.IntegrityErrorAsync(ct) is { } damage
            ? $"The database in the backup is damaged: {damage}"
            : await check());

    public Task<bool> ExistsAsync(BotDb db, CancellationToken ct) => Task.FromResult(File.Exists(_database));

    public Task<IAsyncDisposable?> TryLockAsync(BotDb db, CancellationToken ct)
    {
        try
        {
            instance.Acquire();
            return Task.FromResult<IAsyncDisposable?>(instance);
        }
        catch (InvalidOperationException)
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
    }

    public async Task<string?> ReplaceAsync(
        BotDb db, string file, string aside, Func<Task<string?>> prepare, Action exchangeDocuments, CancellationToken ct)
    {
        var copy = _database + ".part";
        PrivateFiles.Copy(file, copy, overwrite: true);
        var why = await db.WithFileAsync(copy, readOnly: false, async () =>
        {
            var problem = await prepare();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", ct);
            return problem;
        });
        await db.ReleaseFileAsync();
        if (why is not null)
        {
            return why;
        }

        var old = Parts.Where(part => File.Exists(_database + part)).ToList();
        old.ForEach(part => File.Move(_database + part, _database + aside + part));
        try
        {
            exchangeDocuments();
        }
        catch
        {
            old.ForEach(part => File.Move(_database + aside + part, _database + part));
            throw;
        }

        File.Move(copy, _database);
        return null;
    }
}
