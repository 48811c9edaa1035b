using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Postgres;

/// <summary>The schema that the connection uses, and what keeps bots from starting on one that is only half restored.</summary>
internal static class PostgresSchema
{
    /// <summary>The schema's comment from the moment it is created for a restore until the restore is complete.</summary>
    private const string Unfinished = "BotApp: a restore has not been completed";

    /// <summary>The first schema of the search path that exists.</summary>
    public static async Task<string> SchemaAsync(this BotDb db, CancellationToken ct) =>
        await db.Database.SqlQuery<string?>($"SELECT current_schema()::text AS \"Value\"").SingleAsync(ct)
            ?? throw new InvalidOperationException(
                "The database has none of the schemas of its search path. Create schema public, or set Search Path in "
                    + "Storage:ConnectionString.");

    /// <summary>Takes the lock without which no bot starts, for as long as the connection stays open.</summary>
    /// <returns>False when one is just starting.</returns>
    public static Task<bool> TryLockStartsAsync(this BotDb db, CancellationToken ct) =>
        db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({PostgresProvider.MigrationLock}) AS \"Value\"").SingleAsync(ct);

    public static Task UnlockStartsAsync(this BotDb db) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({PostgresProvider.MigrationLock})", CancellationToken.None);

    /// <exception cref="InvalidOperationException">
    /// A restore was interrupted: mails that have been sent would be sent again, or an empty schema would be taken for a new office.
    /// </exception>
    public static async Task EnsureRestoredAsync(this BotDb db, CancellationToken ct)
    {
        if (await db.Database.SqlQuery<bool>(
            $"""
            SELECT EXISTS (
                SELECT 1 FROM pg_namespace
                WHERE nspname = current_schema() AND obj_description(oid, 'pg_namespace') = {Unfinished}) AS "Value"
            """).SingleAsync(ct))
        {
            throw new InvalidOperationException(
                "A restore of this database was interrupted. Run restore again with --replace, or put the old schema back "
                    + "(docs/backup-restore.md).");
        }
    }

    /// <summary>Moves the schema aside, with all that is in it, and creates an empty one that no bot starts on.</summary>
    public static Task MoveSchemaAsideAsync(this BotDb db, string schema, string aside, CancellationToken ct) => db.ExecuteAsync(
        $"ALTER SCHEMA {Quoted(schema)} RENAME TO {Quoted(aside)}; CREATE SCHEMA {Quoted(schema)}; "
            + $"COMMENT ON SCHEMA {Quoted(schema)} IS '{Unfinished}'",
        ct);

    /// <summary>
    /// Ends what pg_restore has left running on the server, where it or the command was killed: it would go on creating tables.
    /// </summary>
    /// <param name="session">The name of its sessions.</param>
    public static async Task EndSessionsAsync(this BotDb db, string session, CancellationToken ct)
    {
        while (await db.Database.SqlQuery<int>(
            $"""
            SELECT count(pg_terminate_backend(pid))::int AS "Value" FROM pg_stat_activity
            WHERE datname = current_database() AND usename = current_user AND application_name = {session} AND pid <> pg_backend_pid()
            """).SingleAsync(ct) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, ct);
        }
    }

    /// <summary>Removes the schema that was created for the restore and brings back the old one.</summary>
    public static Task PutSchemaBackAsync(this BotDb db, string schema, string aside) => db.ExecuteAsync(
        $"DROP SCHEMA {Quoted(schema)} CASCADE; ALTER SCHEMA {Quoted(aside)} RENAME TO {Quoted(schema)}",
        CancellationToken.None);

    /// <summary>Lets bots start on the schema.</summary>
    public static Task MarkRestoredAsync(this BotDb db, string schema, CancellationToken ct) =>
        db.ExecuteAsync($"COMMENT ON SCHEMA {Quoted(schema)} IS NULL", ct);

    /// <summary>Removes the schema if it has nothing in it, not even a function or an extension.</summary>
    public static Task DropEmptySchemaAsync(this BotDb db, string schema, CancellationToken ct) => db.ExecuteAsync(
        $"DO $restore$ BEGIN DROP SCHEMA {Quoted(schema)} RESTRICT; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $restore$",
        ct);

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Several statements at once are one transaction.</summary>
    private static Task<int> ExecuteAsync(this BotDb db, string sql, CancellationToken ct) =>
#pragma warning disable EF1002 // The names are quoted.
        db.Database.ExecuteSqlRawAsync(sql, ct);
#pragma warning restore EF1002
}
