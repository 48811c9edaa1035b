using System.Data;
using BotApp.Basics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BotApp.Storage.Postgres;

/// <summary>
/// Backup and restore of the bot's schema by PostgreSQL's own programs. Of the rows of a dump nothing can be read before it is restored, so
/// they are checked after that; a dump that fails the check is removed again and the schema of before is put back.
/// </summary>
internal sealed class PostgresArchive(IOptions<StorageOptions> storage) : IDatabaseArchive
{
    /// <summary>By this name its sessions are found after it was killed.</summary>
    private const string RestoreSession = "BotApp restore";

    private readonly NpgsqlConnectionStringBuilder _given = new(storage.Value.ConnectionString);

    private PostgresPrograms? _programs;

    public string FileName => "bot.dump";

    public string DatabaseName => $"database {_given.Database ?? _given.Username} on {_given.Host}";

    public async Task<string?> ObstacleAsync(BotDb db, CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct))
        {
            return $"There is no {DatabaseName}, or it cannot be reached. To restore, create it first, empty.";
        }

        if (PostgresEnvironment.Problem(_given) is { } unreadable)
        {
            return unreadable;
        }

        var given = storage.Value.PostgresTools;
        var server = await WithConnectionAsync(db, connection => Task.FromResult(connection.PostgreSqlVersion.Major), ct);
        (_programs, var why) = PostgresPrograms.Choose(await PostgresPrograms.FindAsync(given, ct), server, given);
        return why;
    }

    /// <summary>
    /// The dump is taken from a snapshot, and what is read comes from the same one. It stays open as long as the dump takes.
    /// </summary>
    public async Task<(string? Problem, T? Content)> CopyAsync<T>(BotDb db, string file, Func<Task<T>> read, CancellationToken ct)
        where T : class
    {
        var schema = await db.SchemaAsync(ct);
        await using var reading = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.ExecuteSqlAsync($"SET LOCAL idle_in_transaction_session_timeout = 0", ct);
        var snapshot = await db.Database.SqlQuery<string>($"SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(ct);
        string[] arguments =
        [
            "--format=custom", "--no-owner", "--no-privileges", "--no-password", "--lock-wait-timeout=60s",
            $"--snapshot={snapshot}", $"--schema={PostgresSchema.Quoted(schema)}", $"--file={file}",
        ];
        if (await RunAsync(db, PostgresPrograms.Dump, arguments, ct) is { Problem: { } why })
        {
            return (why, null);
        }

        PrivateFiles.Restrict(file);
        return await ListProblemAsync(db, file, ct) is { } damage ? (damage, null) : (null, await read());
    }

    public Task<string?> DamageAsync(BotDb db, string file, Func<Task<string?>> check, CancellationToken ct) =>
        ListProblemAsync(db, file, ct);

    /// <summary>What an extension has put into the schema does not count.</summary>
    public async Task<bool> ExistsAsync(BotDb db, CancellationToken ct)
    {
        var tables = await db.Database.SqlQuery<string>(
            $"""
            SELECT c.relname::text AS "Value" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                AND NOT EXISTS (
                    SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """).ToListAsync(ct);
        return tables.Count == 0 || tables.Contains(nameof(BotDb.Nodes), StringComparer.Ordinal)
            ? tables.Count > 0
            : throw new InvalidOperationException(
                $"Restore into a database of the bot's own: {DatabaseName} has other tables, such as {tables[0]}.");
    }

    public async Task<IAsyncDisposable?> TryLockAsync(BotDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        if (await db.TryLockStartsAsync(ct))
        {
            return new StartLock(db);
        }

        await db.Database.CloseConnectionAsync();
        return null;
    }

    public async Task<string?> ReplaceAsync(
        BotDb db, string file, string aside, Func<Task<string?>> prepare, Action exchangeDocuments, CancellationToken ct)
    {
        var (schema, existed, done) = (await db.SchemaAsync(ct), await ExistsAsync(db, ct), false);
        var old = schema + aside.Replace('.', '_').Replace('-', '_');

        // A table may be large.
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await db.EndSessionsAsync(RestoreSession, ct);
        await db.MoveSchemaAsideAsync(schema, old, ct);
        try
        {
            string[] arguments =
            [
                "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-password",
                $"--schema={schema}", $"--dbname={db.Database.GetDbConnection().Database}", file,
            ];
            if (((await RunAsync(db, PostgresPrograms.Restore, arguments, ct)).Problem ?? await prepare()) is { } why)
            {
                return why;
            }

            await using var last = await db.Database.BeginTransactionAsync(ct);
            await db.MarkRestoredAsync(schema, ct);
            exchangeDocuments();
            await last.CommitAsync(ct);
            done = true;
        }
        finally
        {
            if (!done)
            {
                await db.EndSessionsAsync(RestoreSession, CancellationToken.None);
                await db.PutSchemaBackAsync(schema, old);
            }
        }

        if (!existed)
        {
            await db.DropEmptySchemaAsync(old, ct);
        }

        return null;
    }

    private static async Task<T> WithConnectionAsync<T>(BotDb db, Func<NpgsqlConnection, Task<T>> use, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await use((NpgsqlConnection)db.Database.GetDbConnection());
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Whether the dump can be read, and has the audit of the schema that this bot uses.</summary>
    private async Task<string?> ListProblemAsync(BotDb db, string file, CancellationToken ct)
    {
        var (list, why) = await RunAsync(db, PostgresPrograms.Restore, ["--list", file], ct);
        var schema = await db.SchemaAsync(ct);
        return why is not null ? $"The dump cannot be read: {why}"
            : list.Contains($" TABLE DATA {schema} {nameof(BotDb.Audit)} ", StringComparison.Ordinal) ? null
            : $"The dump does not have the bot's tables in schema {schema}, which the connection uses (Search Path).";
    }

    private Task<(string Output, string? Problem)> RunAsync(
        BotDb db, string program, IEnumerable<string> arguments, CancellationToken ct) => WithConnectionAsync(
        db,
        connection => _programs!.RunAsync(
            program,
            arguments,
            PostgresEnvironment.Of(
                _given,
                connection.Host!,
                connection.Port,
                connection.Database,
                program == PostgresPrograms.Restore ? RestoreSession : null),
            ct),
        ct);

    /// <summary>The lock belongs to the session, so the connection stays open as long.</summary>
    private sealed class StartLock(BotDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db.Database.GetDbConnection().State is ConnectionState.Open)
            {
                await db.UnlockStartsAsync();
            }

            await db.Database.CloseConnectionAsync();
        }
    }
}
