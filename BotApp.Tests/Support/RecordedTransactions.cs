using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotApp.Support;

/// <summary>
/// What the app's transactions on one SQLite file do. A transaction holds the write lock from its beginning to its end; statements outside
/// one hold it alone.
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
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _file;
    private int _transactions;

    public RecordedTransactions(string file)
    {
        _file = file;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Transactions => Volatile.Read(ref _transactions);

    /// <summary>By statement, without the numbers of its parameters: the most that one transaction did with it.</summary>
    public IReadOnlyDictionary<string, SqlWork> Most => _most;

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
            case TransactionEventData ended:
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

    private bool IsOurs(DbConnection? connection) => connection is SqliteConnection { DataSource: { } file } && file == _file;

    private void Add(Guid connection, DbCommand command, SqlWork work)
    {
        var sql = Blanks().Replace(ParameterLists().Replace(command.CommandText, "@"), " ");
        if (_open.TryGetValue(connection, out var transaction))
        {
            transaction.AddOrUpdate(sql, work, (_, before) => before + work);
        }
        else if (work.RowsWritten > 0)
        {
            _most.AddOrUpdate(sql, work, (_, before) => before.Max(work));
        }
    }

    private void End(Guid connection)
    {
        if (_open.TryRemove(connection, out var transaction))
        {
            Interlocked.Increment(ref _transactions);
            foreach (var (sql, work) in transaction)
            {
                _most.AddOrUpdate(sql, work, (_, before) => before.Max(work));
            }
        }
    }

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
