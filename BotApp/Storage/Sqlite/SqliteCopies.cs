using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Sqlite;

/// <summary>SQLite files beside the bot's own: copies that are made, looked at and put back.</summary>
public static class SqliteCopies
{
    /// <summary>Lets the unit of work read and write another file for the length of <paramref name="work"/>; afterwards nothing holds that file.</summary>
    public static async Task<T> InFileAsync<T>(this BotDb db, string file, bool readOnly, Func<Task<T>> work)
    {
        var own = db.Database.GetConnectionString();
        await db.Database.CloseConnectionAsync();
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
            await db.Database.CloseConnectionAsync();
            db.Database.SetConnectionString(own);
        }
    }

    /// <summary>Lets go of the bot's own file, so that it can be moved.</summary>
    public static async Task LetGoAsync(this BotDb db)
    {
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
    }

    /// <summary>What SQLite finds wrong with the file; null when it is whole.</summary>
    public static async Task<string?> DamageAsync(this BotDb db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(ct) is [var first, ..] && first != "ok" ? first : null;
}
