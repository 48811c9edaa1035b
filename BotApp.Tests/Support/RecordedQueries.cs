using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotApp.Support;

/// <summary>Every different SQL statement that the app runs on one SQLite file, with the parameters of its first run.</summary>
public sealed class RecordedQueries : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentDictionary<string, (string Name, object? Value)[]> _statements = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _file;

    public RecordedQueries(string file)
    {
        _file = file;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _statements.Count;

    /// <summary>The steps of the query plan of every statement, as SQLite words them.</summary>
    public async Task<IReadOnlyList<(string Sql, string Step)>> PlansAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var steps = new List<(string, string)>();
        foreach (var (sql, parameters) in _statements)
        {
            await using var explain = connection.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + sql;
            foreach (var (name, value) in parameters)
            {
                explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            await using var plan = await explain.ExecuteReaderAsync();
            while (await plan.ReadAsync())
            {
                steps.Add((sql, plan.GetString("detail")));
            }
        }

        return steps;
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
                _subscriptions.Add(value.Subscribe(this));
            }
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: SqliteCommand { Connection.DataSource: { } file } command }
            && value.Key == RelationalEventId.CommandExecuting.Name
            && file == _file
            && IsPlanned(command.CommandText))
        {
            _statements.TryAdd(
                command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    /// <summary>A batch of several statements has no single plan.</summary>
    private static bool IsPlanned(string sql) =>
        new[] { "SELECT", "UPDATE", "DELETE", "WITH" }.Any(verb => sql.TrimStart().StartsWith(verb, StringComparison.Ordinal))
        && sql.TrimEnd().TrimEnd(';').IndexOf(';', StringComparison.Ordinal) < 0;
}
