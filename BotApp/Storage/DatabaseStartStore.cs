using BotApp.Basics;
using BotApp.Storage.Encryption;

namespace BotApp.Storage;

/// <summary>
/// Makes the database ready at start. The rights of group and others are taken from database and scans, which may have been copied here
/// with the rights of another machine; then the migrations are applied and the key is checked.
/// </summary>
internal sealed class DatabaseStartStore(BotDb db, StoragePaths paths, IDatabaseProvider engine, ILogger<DatabaseStartStore> log)
{
    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    public async Task PrepareAsync(CancellationToken ct)
    {
        RestrictFiles();
        await engine.MigrateAsync(db, ct);
        await db.EnsureKeyAsync(ct);
        var state = await db.RefreshGateAsync(ct);
        log.LogInformation(
            "Version {Version} of schema {Schema} is ready on a database of schema {Database}",
            BuildVersion.Text,
            state.Code,
            state.Database);
    }

    private void RestrictFiles()
    {
        if (paths.SqliteFile is { } database)
        {
            Companions.ToList().ForEach(ending => PrivateFiles.Restrict(database + ending));
        }

        if (Directory.Exists(paths.Documents))
        {
            Directory.EnumerateFiles(paths.Documents).ToList().ForEach(PrivateFiles.Restrict);
        }
    }
}
