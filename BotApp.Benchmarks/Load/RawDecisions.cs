using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BotApp.Load;

/// <summary>
/// What a decision has to write and nothing else, in one commit: the guarded update of the request, the end of the audit chain, an audit
/// line, the inbox key, and two outbox rows (the officer's notification, the refresh of the card), under the lock of the engine. The rows
/// are copies of stored ones with keys of their own, so that they are as long as the product's.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "The statements are made of the names of the product's own columns.")]
internal sealed class RawDecisions : IAsyncDisposable
{
    private const long PostgresLock = 0x5353_4F02;

    private const string Pragmas = "PRAGMA busy_timeout=2000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        + "PRAGMA secure_delete=ON;";

    private readonly bool _isSqlite;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Queue<object> _requests = new();
    private Row _audit = null!;
    private Row _outbox = null!;
    private Row _inbox = null!;

    private RawDecisions(bool isSqlite, string connectionString) => (_isSqlite, _connectionString) = (isSqlite, connectionString);

    /// <summary>Reads the rows to copy from a database of the product in which requests wait.</summary>
    public static async Task<RawDecisions> OpenAsync(bool isSqlite, string connectionString)
    {
        var raw = new RawDecisions(isSqlite, connectionString);
        await using var connection = await raw.ConnectAsync();
        await using (var requests = Command(connection, null, """SELECT "Id" FROM "Requests" WHERE "Stage" = 'Submitted' ORDER BY "Id" """))
        await using (var reader = await requests.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                raw._requests.Enqueue(reader.GetValue(0));
            }
        }

        raw._audit = await ReadAsync(connection, "Audit", """ORDER BY "Seq" DESC""");
        raw._outbox = await ReadAsync(connection, "Outbox", "");
        raw._inbox = new Row("InboxMessages", new Dictionary<string, object?> { ["Key"] = "", ["At"] = 0L, ["Answer"] = null });
        return raw;
    }

    /// <summary>Runs so many decisions on so many connections; the result is decisions a second.</summary>
    public async Task<double> RunAsync(int connections, int decisions)
    {
        var (started, next) = (TimeProvider.System.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) <= decisions)
            {
                await DecideAsync();
            }
        })));
        return decisions / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        _writer.Dispose();
        if (_isSqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
        }

        await ValueTask.CompletedTask;
    }

    private async Task DecideAsync()
    {
        await using var connection = await ConnectAsync();
        if (_isSqlite)
        {
            await _writer.WaitAsync();
        }

        try
        {
            await using var transaction = await connection.BeginTransactionAsync();
            if (!_isSqlite)
            {
                await using var gate = Command(connection, transaction, $"SELECT pg_advisory_xact_lock({PostgresLock})");
                await gate.ExecuteNonQueryAsync();
            }

            await WriteAsync(connection, transaction);
            await transaction.CommitAsync();
        }
        finally
        {
            if (_isSqlite)
            {
                _writer.Release();
            }
        }
    }

    private async Task WriteAsync(DbConnection connection, DbTransaction transaction)
    {
        object request;
        lock (_requests)
        {
            _requests.Enqueue(request = _requests.Dequeue());
        }

        await using (var update = Command(
            connection, transaction, """UPDATE "Requests" SET "Version" = "Version" + 1 WHERE "Id" = @id AND "Version" > 0"""))
        {
            Add(update, "@id", request);
            if (await update.ExecuteNonQueryAsync() != 1)
            {
                throw new InvalidOperationException("The request is not there.");
            }
        }

        await using var tail = Command(connection, transaction, """SELECT "Seq" FROM "Audit" ORDER BY "Seq" DESC LIMIT 1""");
        var seq = Convert.ToInt64(await tail.ExecuteScalarAsync(), CultureInfo.InvariantCulture) + 1;
        await InsertAsync(connection, transaction, _audit, ("Id", NewId(_audit)), ("Seq", seq));
        for (var row = 0; row < 2; row++)
        {
            await InsertAsync(connection, transaction, _outbox, ("Id", NewId(_outbox)), ("DedupKey", Guid.NewGuid().ToString()));
        }

        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        await InsertAsync(connection, transaction, _inbox, ("Key", key), ("At", TimeProvider.System.GetUtcNow().UtcTicks));
    }

    private static async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, Row row, params (string Column, object Value)[] own)
    {
        await using var insert = Command(connection, transaction, row.Insert);
        foreach (var (column, value) in row.Values)
        {
            Add(insert, "@" + column, own.FirstOrDefault(one => one.Column == column).Value ?? value);
        }

        await insert.ExecuteNonQueryAsync();
    }

    /// <summary>An id of the type that the engine stores.</summary>
    private static object NewId(Row row) => row.Values["Id"] is Guid ? Guid.NewGuid() : Guid.NewGuid().ToString().ToUpperInvariant();

    private static async Task<Row> ReadAsync(DbConnection connection, string table, string order)
    {
        await using var command = Command(connection, null, $"""SELECT * FROM "{table}" {order} LIMIT 1""");
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            throw new InvalidOperationException($"The table {table} is empty.");
        }

        return new Row(table, Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, at => (object?)reader.GetValue(at)));
    }

    private async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = _isSqlite ? new SqliteConnection(_connectionString) : new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        if (_isSqlite)
        {
            await using var pragmas = Command(connection, null, Pragmas);
            await pragmas.ExecuteNonQueryAsync();
        }

        return connection;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    /// <summary>A stored row to copy, and the statement that inserts its copies.</summary>
    private sealed record Row(string Table, IReadOnlyDictionary<string, object?> Values)
    {
        public string Insert { get; } = $"INSERT INTO \"{Table}\" ({Join(Values.Keys, "\"{0}\"")}) VALUES ({Join(Values.Keys, "@{0}")})";

        private static string Join(IEnumerable<string> columns, string each) =>
            string.Join(", ", columns.Select(column => string.Format(CultureInfo.InvariantCulture, each, column)));
    }
}
