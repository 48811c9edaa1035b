using System.Diagnostics.CodeAnalysis;
using BotApp.Requests;
using BotApp.Teams;
using Microsoft.Data.Sqlite;

namespace BotApp.Load;

/// <summary>
/// Adds finished requests of other people, with what a look-up reads of them: their numbers and identity marks. The rows are copies of a
/// stored one under keys of their own.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "The statements are made of the names of the product's own columns.")]
internal static class LookupSeeder
{
    private const int MarksPerRequest = 4;
    private const string Request = "printf('%08X-0000-7000-8000-000000000001', i)";

    /// <param name="file">A database that no process has open.</param>
    /// <param name="requests">How many are added.</param>
    public static void Add(string file, int requests)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-200000;");
        Execute(connection, "BEGIN");
        var (maker, cell) = (Key(MeasuredOffice.Officer(MeasuredOffice.Readers, 0)), Key(MeasuredOffice.Head("Cell")));
        Copy(connection, "Requests", $"WHERE \"MakerId\" = {maker}", requests, new()
        {
            ["Id"] = Request,
            ["Number"] = "printf('KCH-2020-%07d-0', i)",
            ["Stage"] = $"'{nameof(Stage.Completed)}'",
            ["DecidedById"] = Key(MeasuredOffice.Head(MeasuredOffice.Readers)),
            ["MovedById"] = cell,
            ["CompletedById"] = cell,
            ["PersonBlindIndex"] = "lower(hex(randomblob(16)))",
            ["MobileBlindIndex"] = "lower(hex(randomblob(16)))",
        });
        Copy(connection, "IdentityMarks", "", MarksPerRequest * requests, new()
        {
            ["SourceId"] = $"printf('%08X-0000-7000-8000-000000000001', i / {MarksPerRequest})",
            ["PersonId"] = $"printf('%08X-0000-7000-8000-000000000002', i / {MarksPerRequest})",
            ["Value"] = "random()",
        });
        Execute(connection, "COMMIT");
    }

    /// <summary>Copies one stored row so many times; what is not set anew stays as it is.</summary>
    private static void Copy(SqliteConnection connection, string table, string which, int count, Dictionary<string, string> anew)
    {
        List<string> columns = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                columns.Add(reader.GetString(0));
            }
        }

        if (anew.Keys.Except(columns).FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException($"The table {table} has no column {unknown}.");
        }

        Execute(
            connection,
            $"""
            WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {count})
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", columns.Select(column => anew.GetValueOrDefault(column, $"base.\"{column}\"")))}
            FROM (SELECT * FROM "{table}" {which} LIMIT 1) base CROSS JOIN numbers
            """);
    }

    /// <summary>An id as the product stores it.</summary>
    private static string Key(Sender person) => $"'{person.AadObjectId.ToString().ToUpperInvariant()}'";

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }
}
