using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Support;

/// <summary>
/// What every <see cref="TestBot"/> begins with, made once for the run and copied: a migrated, empty SQLite file, and the key. One key for
/// all, because EF keeps a model and its compiled queries for each key, and compiling them costs more than most scenarios.
/// </summary>
internal static class PreparedBot
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);
    private static readonly string Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static async Task CopyDatabaseAsync(string file) => await File.WriteAllBytesAsync(file, await Migrated.Value);

    /// <summary>Readable by its owner only, as the app demands.</summary>
    public static void CopyKey(string file)
    {
        File.WriteAllText(file, Key);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bot-migrated-");
        try
        {
            var file = Path.Combine(folder.FullName, "bot.db");
            await using (var db = new Storage.Sqlite.DesignTimeDbFactory().CreateDbContext([]))
            {
                db.Database.SetConnectionString($"Data Source={file};Pooling=false");
                await db.Database.MigrateAsync();
                // Leaving WAL puts everything into the one file.
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
            }

            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
