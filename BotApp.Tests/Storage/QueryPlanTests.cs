using System.Text.RegularExpressions;
using BotApp.Scenarios;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Storage;

/// <summary>The cost of a turn or a job must not grow with the register: no query reads a whole table that grows.</summary>
public sealed partial class QueryPlanTests(ITestOutputHelper output)
{
    /// <summary>Tables with a few rows in every office; all others grow with people, requests or time.</summary>
    private static readonly string[] SmallTables =
    [
        "Campaigns", "Contacts", "Counters", "FaqEntries", "KeyChecks", "LegalHolds", "Nodes", "Offices", "SchemaChanges", "Templates",
        "TextProposals",
        "__EFMigrationsHistory", "sqlite_master",
        // A list that came as a parameter.
        "json_each",
    ];

    /// <summary>How a statement that reads a whole table begins, and why that is right.</summary>
    private static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<string, string>
    {
        ["SELECT \"a\".\"Seq\", \"a\".\"Hash\" FROM \"Audit\" AS \"a\" ORDER BY \"a\".\"Seq\" DESC LIMIT 1"] =
            "The newest line is the first of its index.",
        ["SELECT \"r0\".\"Id\", \"r0\".\"BatchId\", \"r0\".\"BatchRow\", \"r0\".\"ClockStart\""] =
            "The first page of the register: the newest numbers are the first of their index.",
        ["SELECT \"r\".\"Id\", \"r\".\"Version\", COALESCE(("] =
            "Batches, read together with the versions of decided requests.",
    };

    /// <summary>The directory in memory is read once after each change of a charge, which this month of the office may lack.</summary>
    private const string ReadsDirectory =
        "SELECT \"p\".\"Id\", \"p\".\"HindiTitle\", \"p\".\"OfficeId\", \"p\".\"Role\", \"p\".\"Title\", \"c\".\"Id\"";

    [Fact]
    public async Task No_turn_and_no_job_reads_a_whole_table_that_grows()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        using var queries = new RecordedQueries(bot.Settings["Storage:ConnectionString"]!);
        await bot.WorksForAMonthAsync(clock);
        await bot.LooksAtEveryPageAsync();

        output.WriteLine($"{queries.Count} statements");
        Assert.InRange(queries.Count, 100, int.MaxValue);
        var scans = (await queries.PlansAsync())
            .Select(plan => (Sql: Blanks().Replace(plan.Sql, " "), Scan: Scan().Match(plan.Step)))
            .Where(plan => plan.Scan.Success)
            .Select(plan => (plan.Sql, Table: TableOf(plan.Sql, plan.Scan.Groups["alias"].Value)))
            .Where(plan => plan.Table is not null && !SmallTables.Contains(plan.Table))
            // An empty list of ids reads nothing.
            .Where(plan => !plan.Sql.Contains("WHERE 0", StringComparison.Ordinal))
            .ToList();
        var unexpected = scans
            .Where(scan => !Allowed.Keys.Append(ReadsDirectory).Any(begin => scan.Sql.StartsWith(begin, StringComparison.Ordinal)))
            .ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected.Select(scan => $"{scan.Table}: {scan.Sql}")));
        Assert.All(Allowed.Keys, begin => Assert.Contains(scans, scan => scan.Sql.StartsWith(begin, StringComparison.Ordinal)));
    }

    /// <summary>The table behind the alias (itself where a statement has none), null for a subquery.</summary>
    private static string? TableOf(string sql, string alias) =>
        Tables().Matches(sql).FirstOrDefault(match => match.Groups["alias"].Value == alias) is { } named ? named.Groups["table"].Value
        : sql.Contains($"AS \"{alias}\"", StringComparison.Ordinal) || alias == "CONSTANT" ? null
        : alias;

    [GeneratedRegex(@"^SCAN (?<alias>\w+)( |$)")]
    private static partial Regex Scan();

    [GeneratedRegex(@"""(?<table>\w+)"" AS ""(?<alias>\w+)""")]
    private static partial Regex Tables();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
