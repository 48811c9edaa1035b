using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotApp.Storage.Sqlite;

/// <summary>
/// A connection that, once it has served a turn, stays open while its context is in the pool and keeps the statements that it has
/// compiled: opening a handle and compiling a statement cost more than most statements take to run. <see cref="End"/> or disposing closes
/// it. One that serves only jobs and commands is closed as usual, so that a command can have the file for itself.
/// </summary>
internal sealed class KeptSqliteConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Compiled statements of one connection; of more, none is used often.</summary>
    private const int MaxStatements = 100;

    /// <summary>Characters of a statement or of a value, beyond which the memory would be worth more than the time.</summary>
    private const int MaxLength = 16_384;

    /// <summary>Others, such as PRAGMA, may take effect when they are compiled.</summary>
    private static readonly string[] CompiledOnce = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>Whether <see cref="Close"/> leaves it open.</summary>
    public bool StaysOpen { get; set; }

    /// <summary>Ends what is unfinished; closes the handle of one that stays open only when somebody still reads from it.</summary>
    public override void Close()
    {
        if (!StaysOpen || State is not ConnectionState.Open || _statements.Values.Any(statement => statement.IsBusy))
        {
            foreach (var statement in _statements.Values)
            {
                statement.Dispose();
            }

            _statements.Clear();
            base.Close();
            return;
        }

        Transaction?.Dispose();
    }

    /// <summary>Closes the handle, for example so that the file can be moved. The next use opens it again.</summary>
    public void End()
    {
        StaysOpen = false;
        Close();
    }

    public override SqliteCommand CreateCommand() =>
        new Command(this) { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    protected override void Dispose(bool disposing)
    {
        StaysOpen = false;
        base.Dispose(disposing);
    }

    /// <summary>The compiled statement of that text; null when it is not one to keep, or somebody reads from it at this moment.</summary>
    private Statement? StatementOf(SqliteCommand command)
    {
        var text = command.CommandText;
        if (_statements.TryGetValue(text, out var known))
        {
            return known.IsBusy || HasLongValue(command) ? null : known;
        }

        if (text.Length > MaxLength || !CompiledOnce.Any(verb => text.StartsWith(verb, StringComparison.Ordinal)) || HasLongValue(command))
        {
            return null;
        }

        if (_statements.Count == MaxStatements)
        {
            foreach (var idle in _statements.Values.Where(statement => !statement.IsBusy).ToList())
            {
                Forget(idle);
            }
        }

        return _statements[text] = new Statement { Connection = this, CommandText = text };
    }

    private void Forget(Statement statement)
    {
        _statements.Remove(statement.CommandText);
        statement.Dispose();
    }

    /// <summary>A compiled statement holds its last values until it runs again.</summary>
    private static bool HasLongValue(SqliteCommand command)
    {
        foreach (SqliteParameter parameter in command.Parameters)
        {
            if (parameter.Value is string { Length: > MaxLength } or byte[] { Length: > MaxLength })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What EF fills and runs: it runs the connection's compiled statement of the same text.</summary>
    private sealed class Command(KeptSqliteConnection connection) : SqliteCommand
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            if (connection.State is not ConnectionState.Open || connection.StatementOf(this) is not { } statement)
            {
                return base.ExecuteReader(behavior);
            }

            try
            {
                return statement.Run(this, behavior);
            }
            catch
            {
                connection.Forget(statement);
                throw;
            }
        }
    }

    private sealed class Statement : SqliteCommand
    {
        public bool IsBusy => DataReader is not null;

        public SqliteDataReader Run(SqliteCommand command, CommandBehavior behavior)
        {
            Parameters.Clear();
            foreach (SqliteParameter parameter in command.Parameters)
            {
                Parameters.Add(parameter);
            }

            (Transaction, CommandTimeout) = (command.Transaction, command.CommandTimeout);
            return ExecuteReader(behavior);
        }
    }
}

/// <summary>Gives every context a <see cref="KeptSqliteConnection"/>.</summary>
internal sealed class KeptSqliteConnections : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptSqliteConnection(eventData.ConnectionString ?? ""));
}
