using BotApp.Basics;

namespace BotApp.Storage;

/// <summary>
/// Takes the rights of group and others from the database and the scans, which may have been copied here with the rights of another
/// machine.
/// </summary>
internal sealed class RestrictFilesAtStart(StoragePaths paths) : IHostedService
{
    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (paths.SqliteFile is { } database)
        {
            Companions.ToList().ForEach(ending => PrivateFiles.Restrict(database + ending));
        }

        if (Directory.Exists(paths.Documents))
        {
            Directory.EnumerateFiles(paths.Documents).ToList().ForEach(PrivateFiles.Restrict);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
