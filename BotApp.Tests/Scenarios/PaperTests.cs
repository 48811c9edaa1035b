using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using static BotApp.Scenarios.PaperScenario;

namespace BotApp.Scenarios;

public sealed class PaperTests
{
    [Fact]
    public async Task Paper_applications_of_two_officers_run_from_filing_to_results()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Binu.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        var file = await FilledAsync(
            bot,
            Person("Binu Thomas"),
            Person("Kurian Mathew"),
            Person("Leela Das", ("DateOfBirth", "2020-01-01")));

        await bot.Anil.SendsFileAsync("paper.xlsx", file);
        Assert.Contains("Good rows: 2", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("Row 6, “Date of joining", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Requests.CountAsync()));
        await bot.Anil.PressesAsync("File 2");
        Assert.Contains("2 applications filed", bot.Anil.Text, StringComparison.Ordinal);
        Assert.All(await bot.ReadAsync(db => db.Requests.ToListAsync()), request => Assert.Equal(Stage.Submitted, request.Stage));

        // The same file again finds both applications already open.
        await bot.Anil.SendsFileAsync("paper.xlsx", file);
        Assert.Contains("Good rows: 0", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("is already being processed as KCH-", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Discard");

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesUnderMoreAsync("Paper applications");
        Assert.False(bot.Anil.Has("with scan"));
        await AttachesAsync(bot.Anil, "Kurian Mathew");
        Assert.Contains("Kurian Mathew – 1 scan", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("Binu Thomas – scan missing", bot.Anil.Text, StringComparison.Ordinal);
        await AttachesAsync(bot.Anil, "Binu Thomas");
        await bot.Anil.PressesAsync("Approve 2 with scan");
        Assert.Contains("2 approved", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Binu.SeesAsync("Approved");

        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        var mail = await MimeMessage.LoadAsync(Assert.Single(bot.Mails));
        Assert.Contains(mail.Attachments.OfType<MimePart>(), part => part.FileName == "02 Service Book p1 Kurian Mathew.pdf");

        await bot.Cyril.PressesAsync("Enter a result");
        await bot.Cyril.PressesAsync("Record and notify", ("row", bot.Cyril.Choice("row", "Kurian Mathew")), ("ssoId", "10239999"));
        await bot.Anil.SeesAsync("SSO-ID: 10239999");
        Assert.Contains("Kurian Mathew", bot.Anil.Text, StringComparison.Ordinal);
        var kurian = await bot.ReadAsync(db => db.Officers.SingleAsync(officer => officer.Name == "Kurian Mathew"));
        Assert.Equal((DirectoryStatus.PaperOnly, "10239999"), (kurian.Status, kurian.SsoId));
    }

    /// <summary>One of the two officers is on Teams and hears it in person; of the other the office hears.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_outcome_reaches_the_next_head_or_the_cell_when_the_head_who_uploaded_it_has_left(bool succeeded)
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Esha Rao"));
        var esha = bot.ChatWith("Esha Rao");
        await bot.Binu.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await bot.Anil.SendsFileAsync("paper.xlsx", await FilledAsync(bot, Person("Binu Thomas"), Person("Kurian Mathew")));
        await bot.Anil.PressesAsync("File 2");
        await bot.ApprovesPaperAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        var post = await bot.PostOfAsync(bot.Anil);
        await bot.RelieveAsync(bot.Anil);
        if (succeeded)
        {
            await bot.GiveChargeAsync(esha, post.Id, ChargeKind.Regular);
        }

        foreach (var (name, ssoId) in ((string, string)[])[("Kurian Mathew", "10239999"), ("Binu Thomas", "10238888")])
        {
            await bot.Cyril.PressesAsync("Enter a result");
            await bot.Cyril.PressesAsync("Record and notify", ("row", bot.Cyril.Choice("row", name)), ("ssoId", ssoId));
        }

        var told = await (succeeded ? esha : bot.Cyril).SeesAsync("SSO-ID: 10239999");
        Assert.Contains("Kurian Mathew", told.Text, StringComparison.Ordinal);
        Assert.Contains("please pass this on", told.Text, StringComparison.Ordinal);
        await bot.Binu.SeesAsync("10238888");
        await bot.UntilAsync(db => db.Outbox.AllAsync(m => m.DoneAt != null || m.DueAt > bot.Clock.GetUtcNow()), "all is sent");
        Assert.DoesNotContain(
            bot.Anil.Person.Received, heard => heard.Card?.ToJsonString().Contains("10239999", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(
            told.Person.Received, heard => heard.Card?.ToJsonString().Contains("SSO-ID: 10238888", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_paper_row_whose_scan_is_encrypted_shows_the_warning_and_is_not_approved_with_the_others()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SendsFileAsync(
            "paper.xlsx",
            await FilledAsync(bot, Person("Kurian Mathew"), Person("Leela Das", ("Mobile", "9847000002"))));
        await bot.Anil.PressesAsync("File 2");
        await AttachesAsync(bot.Anil, "Kurian Mathew");
        await bot.Anil.PressesAsync("Attach the scan", ("request", bot.Anil.Choice("request", "Leela Das")));
        await bot.Anil.SendsFileAsync("locked.pdf", SamplePdf.Encrypted("Leela Das"));
        Assert.Contains("“locked.pdf” is not a plain scan: it is protected by a password", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Anil.PressesAsync("Finished");
        Assert.Contains(
            "Leela Das – 1 scan – ⚠ not a plain scan: it is protected by a password or restrictions; please decide in “My queue”",
            bot.Anil.Text,
            StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Approve 1 with scan");

        Assert.Contains("Please check these first: 1", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Open");
        Assert.Contains("“locked.pdf” is not a plain scan: it is protected by a password", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_column_is_reported_and_nothing_is_filed()
    {
        await using var bot = await TestBot.StartAsync();
        var file = BatchScenario.Marked(await FilledAsync(bot, Person("Kurian Mathew")), ("D3", "Birthday"));

        await bot.Anil.SendsFileAsync("paper.xlsx", file);

        Assert.Contains("column D is “Birthday” instead of “", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task A_head_cannot_file_paper_applications_for_another_office()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SendsFileAsync("paper.xlsx", await FilledAsync(bot, Person("Kurian Mathew")));
        var press = bot.Anil.Press("File 1");
        var data = (System.Text.Json.Nodes.JsonObject)press["value"]!["action"]!["data"]!.DeepClone();

        await bot.Teams.SendAsync(bot.Deepa.Person.Presses("paper.file", data));
        data["office"] = (await bot.ReadAsync(db => db.Offices.SingleAsync(office => office.Name == "Aluva Division"))).Id.ToString("N");
        await bot.Teams.SendAsync(bot.Deepa.Person.Presses("paper.file", data));
        await bot.Teams.SendAsync(bot.Anil.Person.Presses("paper.file", data));

        Assert.Equal(0, await bot.ReadAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task The_result_of_a_row_beyond_the_first_60_is_found_recorded_and_corrected()
    {
        const int Rows = 70;
        await using var bot = await TestBot.StartAsync();
        await bot.Cyril.SaysAsync("hi");
        string[] names = [.. Enumerable.Range(0, Rows)
            .Select(row => $"Kurian {(char)('A' + (row / 26))}{(char)('a' + (row % 26))} Mathew")];
        await bot.Anil.SendsFileAsync("paper.xlsx", await FilledAsync(bot, [.. names.Select((name, row) => Person(
            name, ("Mobile", $"98470{row:00000}"), ("Email", $"kurian{row}@kochi.example.gov.in")))]));
        await bot.Anil.PressesAsync($"File {Rows}");
        await bot.ApprovesPaperAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Next rows");
        Assert.Contains($"26. {names[25]}", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");

        await bot.Cyril.PressesAsync("Enter a result");
        Assert.Contains($"The list shows 60 of {Rows}.", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Find", ("ssoId", "10239999"), ("find", $"{Rows}"));
        Assert.Equal("10239999", bot.Cyril.Value("ssoId"));
        await bot.Cyril.PressesAsync("Record and notify", ("row", Assert.Single(bot.Cyril.Choices("row"))), ("ssoId", "10239999"));

        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));
        await bot.Cyril.SendsFileAsync("marked.xlsx", BatchScenario.Marked(
            mailed, [("N3", "SSO-ID"), .. Enumerable.Range(0, Rows - 1).Select(row => ($"N{row + 4}", $"1023{row:0000}"))]));
        await bot.Cyril.PressesAsync("Next rows");
        await bot.Cyril.PressesAsync($"Record {Rows - 1}");
        await bot.Cyril.PressesAsync("Open the batch");
        await bot.Cyril.PressesAsync("Correct a result");
        await bot.Cyril.PressesAsync("Find", ("find", names[64]));
        await bot.Cyril.PressesAsync(
            "Correct and notify", ("row", Assert.Single(bot.Cyril.Choices("row"))), ("ssoId", "10238888"), ("reason", "misread"));
        Assert.Equal("10238888", await bot.ReadAsync(db => db.Officers.Where(o => o.Name == names[64]).Select(o => o.SsoId).SingleAsync()));
    }

    private static async Task AttachesAsync(TeamsChat head, string officer)
    {
        await head.PressesAsync("Attach the scan", ("request", head.Choice("request", officer)));
        await head.SendsFileAsync("scan.pdf", SampleFiles.Pdf(officer));
        await head.PressesAsync("Finished");
    }
}
