using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace BotApp.Support;

/// <summary>
/// What the app's transactions on one database do. A transaction holds the write lock from its beginning to its end; statements outside
/// one hold it alone. A batch that travels together counts as its statements.
/// </summary>
public sealed partial class RecordedTransactions : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly string[] Keys =
    [
        RelationalEventId.TransactionStarted.Name!, RelationalEventId.TransactionCommitted.Name!,
        RelationalEventId.TransactionRolledBack.Name!, RelationalEventId.TransactionDisposed.Name!,
        RelationalEventId.CommandExecuted.Name!, RelationalEventId.DataReaderDisposing.Name!,
    ];

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<string, SqlWork>> _open = new();
    private readonly ConcurrentDictionary<string, SqlWork> _most = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _writers = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _database;
    private int _transactions;

    /// <param name="database">The SQLite file, or the name of the PostgreSQL database.</param>
    private RecordedTransactions(string database)
    {
        _database = database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Transactions => Volatile.Read(ref _transactions);

    /// <summary>By statement, without the numbers of its parameters: the most that one transaction did with it.</summary>
    public IReadOnlyDictionary<string, SqlWork> Most => _most;

    /// <summary>Each <see cref="WorkTag"/> that has written, with the most statements that it executed in one transaction.</summary>
    public IReadOnlyDictionary<string, int> Writers => _writers;

    public static RecordedTransactions Of(IReadOnlyDictionary<string, string?> settings)
    {
        var connection = settings["Storage:ConnectionString"]!;
        return new RecordedTransactions(settings.GetValueOrDefault("Storage:Provider") == "Postgres"
            ? new NpgsqlConnectionStringBuilder(connection).Database!
            : connection);
    }

    public void Dispose()
    {
        lock (_subscriptions)
        {
            _subscriptions.ForEach(subscription => subscription.Dispose());
            _subscriptions.Clear();
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            lock (_subscriptions)
            {
                _subscriptions.Add(value.Subscribe(this, Keys.Contains));
            }
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case TransactionEventData begun when value.Key == RelationalEventId.TransactionStarted.Name:
                if (IsOurs(begun.Transaction.Connection))
                {
                    _open[begun.ConnectionId] = new(StringComparer.Ordinal);
                }

                break;
            // Another subscriber in the same process may have asked for savepoints, and everybody gets them.
            case TransactionEventData ended when Keys.Contains(value.Key):
                End(ended.ConnectionId);
                break;
            case CommandExecutedEventData executed when IsOurs(executed.Command.Connection):
                Add(executed.ConnectionId, executed.Command, new SqlWork(1, 0, executed.Result as int? ?? 0));
                break;
            case DataReaderDisposingEventData read when IsOurs(read.Command.Connection):
                Add(read.ConnectionId, read.Command, new SqlWork(0, read.ReadCount, 0));
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private bool IsOurs(DbConnection? connection) => connection switch
    {
        SqliteConnection { DataSource: { } file } => file == _database,
        NpgsqlConnection { Database: { } name } => name == _database,
        _ => false,
    };

    private void Add(Guid connection, DbCommand command, SqlWork work)
    {
        var text = Blanks().Replace(ParameterLists().Replace(command.CommandText, "@"), " ");
        var alone = new ConcurrentDictionary<string, SqlWork>(StringComparer.Ordinal);
        var transaction = _open.GetValueOrDefault(connection);
        foreach (var sql in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            (transaction ?? alone).AddOrUpdate(sql, work, (_, before) => before + work);
            // What was read or written by the whole batch is counted once.
            work = new SqlWork(work.Executions, 0, 0);
        }

        if (transaction is null)
        {
            Record(alone);
        }
    }

    private void End(Guid connection)
    {
        if (_open.TryRemove(connection, out var transaction))
        {
            Interlocked.Increment(ref _transactions);
            Record(transaction);
        }
    }

    /// <summary>Statements that only read hold no lock outside a transaction.</summary>
    private void Record(ConcurrentDictionary<string, SqlWork> work)
    {
        var writes = work.Keys.Any(sql => Writing().IsMatch(sql));
        if (writes && WorkTag.Current is { } writer)
        {
            var statements = work.Values.Sum(one => one.Executions);
            _writers.AddOrUpdate(writer, statements, (_, before) => Math.Max(before, statements));
        }

        foreach (var (sql, done) in work.Where(_ => writes))
        {
            _most.AddOrUpdate(sql, done, (_, before) => before.Max(done));
        }
    }

    [GeneratedRegex(@"^(WITH|INSERT INTO|UPDATE|DELETE FROM)\b")]
    private static partial Regex Writing();

    [GeneratedRegex(@"@\w+(, @\w+)*")]
    private static partial Regex ParameterLists();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>How often a statement was executed, and the rows that it returned and changed.</summary>
public sealed record SqlWork(int Executions, int RowsRead, int RowsWritten)
{
    public static SqlWork operator +(SqlWork one, SqlWork other) =>
        new(one.Executions + other.Executions, one.RowsRead + other.RowsRead, one.RowsWritten + other.RowsWritten);

    public SqlWork Max(SqlWork other) => new(
        Math.Max(Executions, other.Executions), Math.Max(RowsRead, other.RowsRead), Math.Max(RowsWritten, other.RowsWritten));
}
