using System.Text.RegularExpressions;
using BotApp.Scenarios;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Storage;

/// <summary>The cost of a turn or a job must not grow with the register: no query reads a whole table that grows.</summary>
public sealed partial class QueryPlanTests(ITestOutputHelper output)
{
    /// <summary>Tables with a few rows in every office; all others grow with people, requests or time.</summary>
    private static readonly string[] SmallTables = ["Contacts", "Counters", "FaqEntries", "LegalHolds", "Nodes", "Offices", "Templates"];

    /// <summary>How a statement that reads a whole table begins, and why that is right.</summary>
    private static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<string, string>
    {
        ["SELECT \"a\".\"Seq\", \"a\".\"Hash\" FROM \"Audit\" AS \"a\" ORDER BY \"a\".\"Seq\" DESC LIMIT 1"] =
            "The newest line is the first of its index.",
        ["SELECT \"o\".\"Id\", \"o\".\"SsoId\" FROM \"Officers\""] =
            "SSO-IDs are encrypted: whose one is takes reading all, once per recorded workbook and not per row.",
    };

    [Fact]
    public async Task No_turn_and_no_job_reads_a_whole_table_that_grows()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        using var queries = new RecordedQueries(bot.Settings["Storage:ConnectionString"]!);
        await WorkAsync(bot, clock);

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
        Assert.DoesNotContain(scans, scan => !Allowed.Keys.Any(begin => scan.Sql.StartsWith(begin, StringComparison.Ordinal)));
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

    /// <summary>A month of an office: every desk does its usual work, and every job runs.</summary>
    private static async Task WorkAsync(TestBot bot, AdjustableClock clock)
    {
        var (gopal, elsa) = (bot.Chat("Gopal Iyer"), bot.Chat("Elsa Paul"));
        await gopal.SaysAsync("hi");
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));
        await bot.Asha.SaysAsync("my requests");
        await bot.Asha.PressesAsync("Open KCH-");

        await bot.Cyril.PressesAsync("Received");
        await bot.Cyril.PressesAsync("Forwarded to Saksham Seva");
        await bot.Cyril.PressesAsync("Record", ("reference", "SS/2026/4711"));
        await bot.Cyril.PressesAsync("Enter a result");
        await bot.Cyril.PressesAsync("Record and notify", ("row", bot.Cyril.Choice("row", "Asha Menon")), ("ssoId", "10231111"));
        await bot.Cyril.SendsFileAsync("marked.xlsx", BatchScenario.Marked(mailed, ("N3", "SSO-ID"), ("N5", "10232222")));
        await bot.Cyril.PressesAsync("Record 1");

        await elsa.FilesReportAsync("Relief");
        await bot.Anil.SeesAsync("Relief report: Elsa Paul");
        await bot.Anil.PressesAsync("Mark to the computer cell");
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesAsync("Work list (1)");
        await bot.Cyril.PressesAsync("Open KCH-");
        await bot.Cyril.PressesAsync("Done", ("remark", "Unmapped"));

        foreach (var typed in (string[])["KCH-2026-000001-1", "7", "Asha Menon", "kumaar ka kya hua", "9847012345", "10234567"])
        {
            await bot.Cyril.SaysAsync(typed);
            await bot.Anil.SaysAsync(typed);
            await elsa.SaysAsync($"status of {typed}");
        }

        await bot.Cyril.SaysAsync("dashboard");
        await bot.Anil.SaysAsync("which office is late");
        await bot.Asha.SaysAsync("where do I get a printer toner cartridge?");
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Register in Excel");
        await bot.Asha.SaysAsync("what should I do when my sso id is inactive?");
        await bot.Asha.PressesAsync("👍 Helpful");

        await bot.Chat("Faisal Ali").SaysAsync("hi");
        await bot.SubmitAsync(elsa.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        foreach (var days in (int[])[1, 3, 8, 31])
        {
            clock.Advance(TimeSpan.FromDays(days));
            await bot.AllSentAsync(clock);
        }

        await gopal.SeesAsync("No decision yet");
    }
}
