using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BotApp.Load;

/// <summary>
/// Writes what one SQLite database has more than another into the latter: one prepared statement for each row, in one transaction with the
/// same settings, and nothing else.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "The statements are made of the names of the product's own columns.")]
internal static class RawRows
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    public static void Copy(string file, string copy)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        command.ExecuteNonQuery();
    }

    /// <summary>Brings the copy up to the file; the result is the milliseconds of the transaction.</summary>
    public static double Write(string copy, string file)
    {
        using var connection = Open(copy);
        Execute(connection, Pragmas);
        Execute(connection, $"ATTACH '{file}' AS product");
        var changes = Read(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            .Select(row => Changes(connection, (string)row[0]))
            .Where(change => change.Rows.Count > 0)
            .ToList();
        Execute(connection, "DETACH product");
        var begun = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction();
        foreach (var change in changes)
        {
            Write(connection, transaction, change);
        }

        transaction.Commit();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static void Write(SqliteConnection connection, SqliteTransaction transaction, Change change)
    {
        var columns = string.Join(", ", change.Columns.Select(column => $"\"{column}\""));
        var values = string.Join(", ", change.Columns.Select((_, number) => $"@{number}"));
        using var insert = Command($"INSERT INTO \"{change.Table}\" ({columns}) VALUES ({values})");
        using var update = Command(
            $"UPDATE \"{change.Table}\" SET ({columns}) = ({values}) WHERE \"Id\" = @{change.Columns.IndexOf("Id")}");
        foreach (var (row, isNew) in change.Rows)
        {
            var command = isNew ? insert : update;
            for (var number = 0; number < row.Length; number++)
            {
                command.Parameters[number].Value = row[number];
            }

            command.ExecuteNonQuery();
        }

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            for (var number = 0; number < change.Columns.Count; number++)
            {
                command.Parameters.AddWithValue($"@{number}", DBNull.Value);
            }

            return command;
        }
    }

    private static Change Changes(SqliteConnection connection, string table)
    {
        var columns = Read(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(row => (string)row[0]).ToList();
        var known = columns.Contains("Id")
            ? Read(connection, $"SELECT \"Id\" FROM main.\"{table}\"").Select(row => row[0]).ToHashSet()
            : [];
        var id = columns.IndexOf("Id");
        return new Change(
            table,
            columns,
            [
                .. Read(connection, $"SELECT * FROM product.\"{table}\" EXCEPT SELECT * FROM main.\"{table}\"")
                    .Select(row => (row, id < 0 || !known.Contains(row[id]))),
            ]);
    }

    private static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private sealed record Change(string Table, List<string> Columns, List<(object[] Row, bool IsNew)> Rows);
}
