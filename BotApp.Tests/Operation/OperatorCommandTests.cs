using BotApp.Notifications;
using BotApp.Scenarios;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>The commands <c>check</c>, <c>status</c> and <c>outbox</c>, while the bot runs.</summary>
public sealed class OperatorCommandTests
{
    [Fact]
    public async Task Check_finds_nothing_in_a_bot_that_works_and_sends_a_test_mail()
    {
        await using var bot = await TestBot.StartAsync();
        var (code, said) = await bot.RunsCommandAsync("check", "--mail", "operator@kochi.example.gov.in");

        Assert.True(code == 0, said);
        Assert.Contains("operator@kochi.example.gov.in", await File.ReadAllTextAsync(Assert.Single(bot.Mails)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_names_each_finding_with_its_code()
    {
        await using var bot = await TestBot.StartAsync();
        var settings = new Dictionary<string, string?>(bot.Settings)
        {
            ["Teams:OpenIdMetadata"] = "http://127.0.0.1:9/openid",
            ["Mail:Transport"] = "Smtp",
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = "9",
        };
        var (code, said) = await CommandInProcess.RunAsync(settings, "check");

        Assert.Equal(1, code);
        Assert.Contains("signing-keys-missing: ", said, StringComparison.Ordinal);
        Assert.Contains(
            "mail-unusable: No mail can be sent: the mail server could not be reached. Check Mail:Host,", said, StringComparison.Ordinal);
        Assert.DoesNotContain("token-refused", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_reports_wrong_settings_before_anything_else()
    {
        await using var bot = await TestBot.StartAsync();
        var settings = new Dictionary<string, string?>(bot.Settings) { ["Mail:Hots"] = "relay", ["Outbox:BatchSize"] = "0" };
        var (code, said) = await CommandInProcess.RunAsync(settings, "check");

        Assert.Equal((1, 2), (code, said.Trim().Split('\n').Length));
        Assert.Contains("Did you mean Mail:Host?", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_names_a_missing_key_and_goes_on_with_the_other_checks()
    {
        await using var bot = await TestBot.StartAsync();
        var settings = new Dictionary<string, string?>(bot.Settings)
        {
            ["Documents:KeyFile"] = Path.Combine(bot.Folder, "bot.db"),
            ["Mail:Folder"] = Path.Combine(bot.Folder, "bot.db", "mail"),
        };
        var (code, said) = await CommandInProcess.RunAsync(settings, "check");

        Assert.Equal(1, code);
        Assert.Contains("key: ", said, StringComparison.Ordinal);
        Assert.Contains("mail-unusable: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_counts_what_waits_and_names_the_last_backup()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.DoAsync(db => AddUndeliveredAsync(db, FailureReason.TeamsRefused, FailureReason.Unreachable));
        var before = await bot.RunsCommandAsync("status");
        await bot.RunsCommandAsync("backup", Path.Combine(bot.Folder, "backup"));
        var after = await bot.RunsCommandAsync("status");

        Assert.True(before.Code == 0, before.Said);
        Assert.Contains("undelivered  2", before.Said, StringComparison.Ordinal);
        Assert.Contains("last backup  never", before.Said, StringComparison.Ordinal);
        Assert.Contains(
            " IST",
            after.Said.Split('\n').Single(line => line.StartsWith("last backup", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Asha", after.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_names_what_readiness_finds_with_its_code()
    {
        await using var bot = await TestBot.StartAsync();
        var (_, healthy) = await bot.RunsCommandAsync("status");
        var settings = new Dictionary<string, string?>(bot.Settings)
        {
            ["Teams:OpenIdMetadata"] = "http://127.0.0.1:9/openid",
            ["Teams:TokenEndpoint"] = bot.Settings["Teams:TokenEndpoint"]!.Replace("/oauth2/", "/nowhere/", StringComparison.Ordinal),
            ["Documents:Folder"] = Path.Combine(bot.Folder, "bot.db", "scans"),
        };
        var (code, said) = await CommandInProcess.RunAsync(settings, "status");

        Assert.EndsWith("findings     0", healthy.Trim(), StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Contains("findings     3", said, StringComparison.Ordinal);
        Assert.All(
            (string[])["  signing-keys-missing: ", "  token-refused: ", "  documents-unwritable: "],
            finding => Assert.Contains(finding, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outbox_lists_retries_and_closes_by_kind_and_the_audit_says_so()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.DoAsync(db => AddUndeliveredAsync(db, FailureReason.TeamsRefused, FailureReason.Unreachable));

        var listed = await bot.RunsCommandAsync("outbox", "list");
        var others = await bot.RunsCommandAsync("outbox", "retry", "--kind", OutboxKinds.MailPart);
        var misspelt = await bot.RunsCommandAsync("outbox", "retry", "--kind", "mail-prt");
        var unknown = await bot.RunsCommandAsync("outbox", "close", "--id", Guid.NewGuid().ToString());
        var retried = await bot.RunsCommandAsync("outbox", "retry");
        var left = (await bot.ReadAsync(db => db.Outbox.SingleAsync(row => row.DeadAt != null && row.DoneAt == null))).Id;
        var closed = await bot.RunsCommandAsync("outbox", "close", "--id", left.ToString());

        Assert.Contains("Undelivered: 2", listed.Said, StringComparison.Ordinal);
        Assert.Contains("TeamsRefused", listed.Said, StringComparison.Ordinal);
        Assert.Contains("There is no kind mail-prt. The kinds are: anchor-day, ", misspelt.Said, StringComparison.Ordinal);
        Assert.Contains("outbox list prints them", unknown.Said, StringComparison.Ordinal);
        Assert.Equal((1, 1), (misspelt.Code, unknown.Code));
        Assert.EndsWith(": 0", others.Said.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(": 1", retried.Said.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(": 1", closed.Said.Trim(), StringComparison.Ordinal);
        Assert.Equal(
            ["delivery.closed", "delivery.retried"],
            await bot.ReadAsync(db => db.Audit.Where(line => line.Event.StartsWith("delivery.")).Select(line => line.Event)
                .Order().ToListAsync()));
    }

    private static async Task<bool> AddUndeliveredAsync(BotDb db, params FailureReason[] reasons)
    {
        var now = TimeProvider.System.GetUtcNow();
        var asha = await db.Officers.SingleAsync(officer => officer.Name == "Asha Menon");
        foreach (var reason in reasons)
        {
            var row = OutboxMessage.Notify("draft.expired", Guid.NewGuid(), 1, asha.Id, now);
            (row.DeadAt, row.LastFailure) = (now, reason);
            db.Outbox.Add(row);
        }

        return await db.SaveAsync(now, default);
    }
}
