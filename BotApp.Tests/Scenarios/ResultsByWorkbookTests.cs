using BotApp.Consolidation;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class ResultsByWorkbookTests
{
    [Fact]
    public async Task Results_entered_one_by_one_are_recorded_and_shown_on_the_batch_card()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));
        await bot.Cyril.PressesAsync("Received");
        await bot.Cyril.PressesAsync("Forwarded to Saksham Seva");
        await bot.Cyril.PressesAsync("Record", ("reference", "SS/2026/4711"));
        await bot.Asha.SeesAsync("SS/2026/4711");

        await bot.Cyril.PressesAsync("Enter a result");
        var first = await bot.ReadAsync(db => db.Requests.Where(r => r.BatchRow == 1).Select(r => r.Id).SingleAsync());
        await bot.Cyril.PressesAsync("Record and notify", ("row", first.ToString("N")), ("ssoId", "10231111"));
        Assert.DoesNotContain("Nothing of yours was recorded", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Asha.SeesAsync("Your SSO-ID: 10231111");
        Assert.Equal(BatchStage.Forwarded, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));

        await bot.Cyril.SendsFileAsync("marked.xlsx", BatchScenario.Marked(mailed, ("N3", "SSO-ID"), ("N5", "10232222")));
        await bot.Cyril.PressesAsync("Record 1");
        await bot.Binu.SeesAsync("Your SSO-ID: 10232222");
        Assert.Equal(BatchStage.Closed, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));
    }

    [Fact]
    public async Task A_returned_workbook_records_two_results_only_after_confirmation()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));

        await bot.Cyril.SendsFileAsync(
            "marked.xlsx",
            BatchScenario.Marked(mailed, ("N3", "SSO-ID"), ("N4", "10231111"), ("N5", "10232222")));
        Assert.Contains("To be recorded: 2", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("SSO-ID 10232222", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.All(
            await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).ToListAsync()),
            stage => Assert.Equal(Stage.Dispatched, stage));

        var again = bot.Cyril.Press("Record 2");
        await bot.Cyril.PressesAsync("Record 2");
        Assert.Contains(": 2 results", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Asha.SeesAsync("Your SSO-ID: 10231111");
        await bot.Binu.SeesAsync("Your SSO-ID: 10232222");

        again["id"] = Guid.NewGuid().ToString();
        await bot.Teams.SendAsync(again);
        Assert.Equal(2, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "request.completed")));
        Assert.Equal(BatchStage.Closed, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
    }

    [Fact]
    public async Task The_results_sheet_beside_the_official_workbook_records_and_returns_rows()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var sheet = await BatchScenario.MailedResultsSheetAsync(Assert.Single(bot.Mails));

        await bot.Cyril.SendsFileAsync("results.xlsx", BatchScenario.Marked(sheet, ("D2", "10231111"), ("F3", "date of birth differs")));
        Assert.Contains("To be recorded: 2", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("returned: date of birth differs", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Record 2");

        await bot.Asha.SeesAsync("Your SSO-ID: 10231111");
        await bot.Binu.SeesAsync("date of birth differs");
        Assert.Equal(BatchStage.Closed, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));
    }

    [Fact]
    public async Task A_row_that_is_not_accepted_stays_on_its_batch_card_when_its_request_joins_another_batch()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var sheet = await BatchScenario.MailedResultsSheetAsync(Assert.Single(bot.Mails));
        await bot.Cyril.SendsFileAsync("results.xlsx", BatchScenario.Marked(sheet, ("F2", "date of birth differs")));
        await bot.Cyril.PressesAsync("Record 1");
        await bot.Asha.SeesAsync("date of birth differs");

        var open = bot.Cyril.Press("Open the batch");
        await bot.Cyril.PressesAsync("Open the batch");
        Assert.Matches(@"1\. Asha Menon – KCH-\S+ – not accepted by Saksham Seva: date of birth differs", bot.Cyril.Text);
        Assert.Matches(@"2\. Binu Thomas – KCH-\S+ – Sent", bot.Cyril.Text);
        await bot.Cyril.PressesAsync("Work list");
        Assert.Contains("Rows: \n2\n", bot.Cyril.Text, StringComparison.Ordinal);

        // The same sheet again reports nothing new; another reason for that row is explained instead of "no such row".
        await bot.Cyril.SendsFileAsync(
            "results.xlsx", BatchScenario.Marked(sheet, ("F2", "photo is missing"), ("D3", "10232222")));
        Assert.Contains("recorded as not accepted", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Record 1");
        await bot.Binu.SeesAsync("Your SSO-ID: 10232222");

        await bot.Asha.PressesAsync("Correct");
        await bot.Asha.PressesAsync("Next: scan", ("DateOfBirth", "1995-04-13"));
        await bot.Asha.PressesAsync("Submit");
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("/02");
        await bot.Cyril.PressesAsync("Enter a result");
        await bot.Cyril.PressesAsync(
            "Record and notify", ("row", bot.Cyril.Choice("row", "Asha Menon")), ("rejected", "joining date differs"));
        Assert.Contains("not accepted by Saksham Seva: joining date differs", bot.Cyril.Text, StringComparison.Ordinal);
        open["id"] = Guid.NewGuid().ToString();
        var before = (await bot.Teams.SendAsync(open)).Card!.ToJsonString();
        Assert.Contains("date of birth differs", before, StringComparison.Ordinal);
        Assert.DoesNotContain("joining date differs", before, StringComparison.Ordinal);
        Assert.Contains("10232222", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_result_is_corrected_with_a_reason_and_the_officer_hears_the_right_one()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));
        await bot.Cyril.SendsFileAsync(
            "marked.xlsx",
            BatchScenario.Marked(mailed, ("N3", "SSO-ID"), ("N4", "10231111"), ("N5", "10232222")));
        await bot.Cyril.PressesAsync("Record 2");
        await bot.Asha.SeesAsync("Your SSO-ID: 10231111");
        await bot.Binu.SeesAsync("Your SSO-ID: 10232222");

        await bot.Cyril.PressesAsync("Open the batch");
        await bot.Cyril.PressesAsync("Correct a result");
        var row = bot.Cyril.Choice("row", "Asha Menon");
        await bot.Cyril.PressesAsync("Correct and notify", ("row", row), ("ssoId", "10231112"), ("reason", ""));
        Assert.Contains("why the result is corrected", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Correct and notify", ("row", row), ("ssoId", "10232222"), ("reason", "misread"));
        Assert.Contains("already belongs to another officer", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Correct and notify", ("row", row), ("ssoId", "10231111"), ("reason", "misread"));
        Assert.Contains("already recorded", bot.Cyril.Text, StringComparison.Ordinal);
        var again = bot.Cyril.Press("Correct and notify", ("row", row), ("ssoId", "10231112"), ("reason", "last digit misread"));
        await bot.Cyril.PressesAsync("Correct and notify", ("row", row), ("ssoId", "10231112"), ("reason", "last digit misread"));

        await bot.Asha.SeesAsync("Your SSO-ID: 10231112");
        Assert.Contains("last digit misread", bot.Asha.Text, StringComparison.Ordinal);
        again["id"] = Guid.NewGuid().ToString();
        await bot.Teams.SendAsync(again);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Detail == "corrected")));
        Assert.Equal(
            ["10231112", "10232222"],
            (await bot.ReadAsync(db => db.Officers.Select(officer => officer.SsoId).ToListAsync())).OfType<string>()
                .Where(id => id is "10231111" or "10231112" or "10232222")
                .Order());
    }

    [Fact]
    public async Task An_invalid_row_is_reported_and_the_other_results_can_be_recorded()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));

        await bot.Cyril.SendsFileAsync("marked.xlsx", BatchScenario.Marked(
            mailed, ("N3", "SSO-ID"), ("O3", "Saksham Seva remark"), ("N5", "10232222"), ("O4", "Rejected: date of birth differs")));
        Assert.Contains("To be recorded: 1", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Rejected: date of birth differs", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Record 1");
        await bot.Binu.SeesAsync("Your SSO-ID: 10232222");

        await bot.Cyril.PressesAsync("Open the batch");
        await bot.Cyril.PressesAsync("Enter a result");
        await bot.Cyril.PressesAsync(
            "Record and notify",
            ("row", bot.Cyril.Choice("row", "Asha Menon")),
            ("rejected", "date of birth differs"));
        await bot.Asha.SeesAsync("date of birth differs");
        Assert.Equal(
            Stage.Returned,
            await bot.ReadAsync(async db => (await db.Requests.ToListAsync()).Single(r => r.Outcome is null).Stage));
        Assert.Equal(BatchStage.Closed, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));
    }
}
