using System.Diagnostics.CodeAnalysis;
using BotApp.Notifications;
using BotApp.Requests;
using Microsoft.Data.Sqlite;

namespace BotApp.Load;

/// <summary>
/// Adds finished requests to a database of <see cref="MeasuredOffice"/>, with what each leaves behind: identity marks, audit lines, outbox
/// rows, card copies and inbox keys. The rows are copies of stored ones under keys of their own; nobody reads their encrypted answers.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "The statements are made of the names of the product's own columns.")]
internal static class GrowthSeeder
{
    private const int MarksPerRequest = 8;
    private const int LinesPerRequest = 3;
    private const int CopiesPerRequest = 2;

    /// <summary>They are of people who have left: nobody has more than a few.</summary>
    private const int RequestsPerPerson = 4;

    private const string Random = "lower(hex(randomblob(16)))";

    /// <param name="file">A database that no process has open.</param>
    public static void Add(string file, int requests, string division)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF;");
        var (head, cell) = (Text(MeasuredOffice.Head(division).AadObjectId), Text(MeasuredOffice.Head("Cell").AadObjectId));
        var maker = $"'{Text(MeasuredOffice.Officer(division, 0).AadObjectId)}'";
        var request = Keyed(1);
        using var transaction = connection.BeginTransaction();
        Copy(connection, transaction, "Requests", $"WHERE \"MakerId\" = {maker}", requests, new()
        {
            ["Id"] = request,
            ["MakerId"] = Person(RequestsPerPerson),
            ["SubjectOfficerId"] = Person(RequestsPerPerson),
            ["Number"] = "printf('KCH-2020-%07d-0', i)",
            ["Stage"] = $"'{nameof(Stage.Completed)}'",
            ["DecidedById"] = $"'{head}'",
            ["MovedById"] = $"'{cell}'",
            ["CompletedById"] = $"'{cell}'",
            ["PersonBlindIndex"] = Random,
            ["MobileBlindIndex"] = Random,
        });
        Copy(connection, transaction, "IdentityMarks", "", MarksPerRequest * requests, new()
        {
            ["SourceId"] = request,
            ["PersonId"] = Person(MarksPerRequest * RequestsPerPerson),
            ["Value"] = "random()",
        });
        Copy(connection, transaction, "Audit", "ORDER BY \"Seq\" DESC", LinesPerRequest * requests, new()
        {
            ["Id"] = Keyed(2),
            ["Seq"] = "base.\"Seq\" + i",
            ["Subject"] = request,
        });
        Copy(connection, transaction, "Outbox", "", CopiesPerRequest * requests, new()
        {
            ["Id"] = Keyed(3),
            ["Subject"] = request,
            ["DedupKey"] = Random,
            ["DoneAt"] = "base.\"CreatedAt\"",
            ["ClaimedBy"] = "NULL",
            ["ClaimedUntil"] = "NULL",
        });
        Execute(
            connection,
            $"""
            {Numbers(CopiesPerRequest * requests)}
            INSERT INTO "CardMessages" ("Id", "Topic", "Subject", "Version", "OfficerId", "ActivityId", "InUse", "CreatedAt")
            SELECT {Keyed(4)}, '{NotificationTopics.ApprovalRequested}', {request}, 1, '{head}', {Random}, 0, 638000000000000000 + i FROM numbers
            """,
            transaction);
        Execute(
            connection,
            $"""
            {Numbers(LinesPerRequest * requests)}
            INSERT INTO "InboxMessages" ("Key", "At") SELECT {Random}, 638000000000000000 FROM numbers
            """,
            transaction);
        transaction.Commit();
    }

    /// <summary>The key of row <c>i</c>, as the product stores one.</summary>
    private static string Keyed(int table) => FormattableString.Invariant($"printf('%08X-0000-7000-8000-%012X', i, {table})");

    private static string Person(int rows) => FormattableString.Invariant($"printf('%08X-0000-7000-8000-000000000000', i / {rows})");

    /// <summary>Copies one stored row so many times; what is not set anew stays as it is.</summary>
    private static void Copy(
        SqliteConnection connection, SqliteTransaction transaction, string table, string which, int count, Dictionary<string, string> anew)
    {
        List<string> columns = [];
        using (var command = connection.CreateCommand())
        {
            (command.CommandText, command.Transaction) = ($"SELECT name FROM pragma_table_info('{table}')", transaction);
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
            {Numbers(count)}
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", columns.Select(column => anew.GetValueOrDefault(column, $"base.\"{column}\"")))}
            FROM (SELECT * FROM "{table}" {which} LIMIT 1) base CROSS JOIN numbers
            """,
            transaction);
    }

    private static string Numbers(int count) =>
        $"WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {count})";

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 0);
        command.ExecuteNonQuery();
    }
}
