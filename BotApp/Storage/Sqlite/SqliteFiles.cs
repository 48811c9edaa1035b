using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Sqlite;

/// <summary>Works on SQLite files other than the bot's own: backup copies.</summary>
public static class SqliteFiles
{
    /// <summary>Points the context at another file while <paramref name="work"/> runs; afterwards the file is closed.</summary>
    public static async Task<T> WithFileAsync<T>(this BotDb db, string file, bool readOnly, Func<Task<T>> work)
    {
        var own = db.Database.GetConnectionString();
        await db.CloseFileAsync();
        db.Database.SetConnectionString(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        try
        {
            return await work();
        }
        finally
        {
            await db.CloseFileAsync();
            db.Database.SetConnectionString(own);
        }
    }

    /// <summary>Closes the bot's own file, so that it can be moved.</summary>
    public static async Task ReleaseFileAsync(this BotDb db)
    {
        await db.CloseFileAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    /// <summary>The result of SQLite's integrity check; null when the file is intact.</summary>
    public static async Task<string?> IntegrityErrorAsync(this BotDb db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check")
            .ToListAsync(ct) is [var first, ..]
            && first != "ok"
            ? first
            : null;

    private static async Task CloseFileAsync(this BotDb db)
    {
        await db.Database.CloseConnectionAsync();
        (db.Database.GetDbConnection() as KeptSqliteConnection)?.End();
    }
}
