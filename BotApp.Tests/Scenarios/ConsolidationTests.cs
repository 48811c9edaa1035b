using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>The head's batches, and the scans the cell can open.</summary>
public sealed class ConsolidationTests
{
    [Fact]
    public async Task The_cell_sends_the_approved_requests_of_offices_without_a_head_one_office_at_a_time()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Jaya Roy", office: "Aluva Division"));
        await bot.Cyril.SaysAsync("hi");
        await bot.RelieveAsync(bot.Anil);
        await bot.RelieveAsync(bot.Deepa);
        foreach (var maker in (Guid[])[bot.Asha.Person.AadObjectId, RequestScenario.IdOf("Jaya Roy")])
        {
            await bot.SubmitAsync(maker);
            await bot.Cyril.SeesAsync("your decision, please");
            await bot.Cyril.PressesAsync("Approve");
        }

        await bot.Cyril.PressesAsync("My queue");
        Assert.Contains("Approved and ready to consolidate: New SSO-ID (2)", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Consolidate");
        var again = bot.Cyril.Press("Send to computer cell");
        await bot.Cyril.PressesAsync("Send to computer cell");
        again["id"] = Guid.NewGuid().ToString();
        await bot.Teams.SendAsync(again);
        Assert.Equal(1, await bot.ReadAsync(db => db.Batches.CountAsync()));

        await bot.Cyril.PressesAsync("My queue");
        await bot.Cyril.PressesAsync("Consolidate");
        await bot.Cyril.PressesAsync("Send to computer cell");
        await bot.WaitForMailsAsync();
        var letters = await Task.WhenAll(bot.Mails.Select(file => MimeMessage.LoadAsync(file)));
        Assert.Equal(2, letters.Length);
        Assert.All(letters, letter => Assert.Contains("Cyril Jose", letter.TextBody, StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.TextBody!.Contains("for AC Ernakulam Division", StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.TextBody!.Contains("for DC Aluva Division", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_batch_is_forwarded_without_a_reference_which_is_added_later()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.Cyril.PressesAsync("Received");
        await bot.Cyril.PressesAsync("Forwarded to Saksham Seva");
        await bot.Cyril.PressesAsync("Record", ("reference", "="));
        Assert.Contains("leave it empty and add it later", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Record", ("reference", ""));
        await bot.Asha.SeesAsync("Forwarded");
        await bot.Binu.SeesAsync("Forwarded");

        await bot.Cyril.PressesAsync("Add or change the reference");
        await bot.Cyril.PressesAsync("Record", ("reference", "SS/2026/4711"));

        Assert.Contains("SS/2026/4711", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.All(await bot.ReadAsync(db => db.Requests.ToListAsync()), request =>
        {
            Assert.Equal(Stage.Forwarded, request.Stage);
            Assert.StartsWith("SS/2026/4711, ", request.Reason, StringComparison.Ordinal);
        });
        Assert.True(bot.Cyril.Has("Enter a result"));
    }

    [Fact]
    public async Task Concurrent_consolidation_assigns_gapless_unique_numbers()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hari Das", "Head", post: "DC Ernakulam", designation: "Deputy Commissioner")
                + RequestScenario.DirectoryLine("Omana Raj", office: "Aluva Division"));
        var heads = (TeamsChat[])[bot.Anil, bot.ChatWith("Hari Das"), bot.Deepa];
        foreach (var head in heads)
        {
            await head.SaysAsync("hi");
        }

        const int rounds = 4;
        for (var round = 1; round <= rounds; round++)
        {
            await bot.ApprovedAsync(bot.Asha.Person.AadObjectId, bot.Anil);
            await bot.ApprovedAsync(RequestScenario.IdOf("Omana Raj"), bot.Deepa);
            foreach (var head in heads)
            {
                await bot.Teams.SendAsync(head.Person.Presses("batch.preview", new { kind = "Creation" }));
            }

            await Task.WhenAll(heads.Select(head =>
                bot.Teams.SendAsync(head.Person.Presses("batch.send", new { kind = "Creation", rows = "1" }))));
        }

        var numbers = await bot.ReadAsync(db => db.Batches.Select(b => b.Number).OrderBy(number => number).ToListAsync());
        var year = bot.Clock.GetUtcNow().AddHours(5.5).Year;
        Assert.Equal(
            [.. Enumerable.Range(1, rounds)
                .SelectMany(n => (string[])[$"KCH/DIV-ALU/CREATION/{year}/{n:00}", $"KCH/DIV-ERN/CREATION/{year}/{n:00}"])
                .Order(StringComparer.Ordinal)],
            numbers);
        Assert.All(await bot.ReadAsync(db => db.Requests.ToListAsync()), request => Assert.Equal(1, request.BatchRow));
        Assert.Equal(2 * rounds, await bot.ReadAsync(db => db.Requests.Select(r => r.BatchId).Distinct().CountAsync()));
        Assert.Equal(2 * rounds, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "batch.made")));
    }

    [Fact]
    public async Task The_preview_warns_of_an_officer_in_an_open_batch_of_another_office()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Omana Raj", office: "Aluva Division")
                + RequestScenario.DirectoryLine("Priya Nair", office: "Aluva Division"));
        await bot.SendsBatchOfAsync(bot.Asha);
        await bot.Deepa.SaysAsync("hi");
        await bot.ApprovedAsync(RequestScenario.IdOf("Priya Nair"), bot.Deepa, withScan: false);
        await bot.ApprovedAsync(
            RequestScenario.IdOf("Omana Raj"), bot.Deepa, answers => answers.With("Name", "MENON Asha"), withScan: false);

        await bot.Deepa.PressesAsync("My queue");
        await bot.Deepa.PressesAsync("Consolidate");

        Assert.Contains("Row 2: the same officer is in row 1 of KCH/DIV-ERN/CREATION/", bot.Deepa.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Row 1: the same officer", bot.Deepa.Text, StringComparison.Ordinal);
        Assert.Contains("2 rows have no scan: 1, 2.", bot.Deepa.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_warns_of_a_shared_mobile_number()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: string.Concat(((string[])[
            "Omana Raj",
            "Priya Nair",
            "Rema Pillai"
        ]).Select(name => RequestScenario.DirectoryLine(name, office: "Aluva Division"))));
        await bot.SendsBatchOfAsync(bot.Asha);
        await bot.Deepa.SaysAsync("hi");
        await bot.ApprovedAsync(
            RequestScenario.IdOf("Priya Nair"),
            bot.Deepa,
            answers => answers.With("Mobile", "9447000001").With("DateOfBirth", "1990-01-01"));
        await bot.ApprovedAsync(
            RequestScenario.IdOf("Omana Raj"),
            bot.Deepa,
            answers => answers.With("Mobile", "9847012345").With("DateOfBirth", "1990-01-02"));
        await bot.ApprovedAsync(
            RequestScenario.IdOf("Rema Pillai"),
            bot.Deepa,
            answers => answers.With("Mobile", "9447000001").With("DateOfBirth", "1990-01-03"));

        await bot.Deepa.PressesAsync("My queue");
        await bot.Deepa.PressesAsync("Consolidate");

        Assert.Contains("Rows 1, 3 have the same mobile number", bot.Deepa.Text, StringComparison.Ordinal);
        Assert.Contains("Row 2: the same mobile number is in row 1 of KCH/DIV-ERN/CREATION/", bot.Deepa.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the same officer is in row", bot.Deepa.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_cell_can_open_the_scans_of_a_batch_once_each()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);

        await bot.Cyril.PressesAsync("Open documents");

        var links = bot.Cyril.Links();
        Assert.Equal(["01 Service Book p1 Asha Menon.pdf", "02 Service Book p1 Binu Thomas.pdf"], links.Select(link => link.Title));
        Assert.Equal(SampleFiles.Pdf("Binu Thomas"), await OneTimeLinkScenario.OpenAsync(links[1]));
        Assert.Null(await OneTimeLinkScenario.OpenAsync(links[1]));
        Assert.Equal(
            1,
            await bot.ReadAsync(db => db.Audit.CountAsync(line =>
                line.Event == "document.read" && line.ActorId == bot.Cyril.Person.AadObjectId)));
        await bot.Cyril.PressesAsync("Back");
        Assert.True(bot.Cyril.Has("Received"));

        var batch = await bot.ReadAsync(db => db.Batches.Select(b => b.Id).SingleAsync());
        var answer = await bot.Teams.SendAsync(bot.Asha.Person.Presses("cell.documents", new { batch = batch.ToString("N") }));
        Assert.DoesNotContain("Service Book", answer.Text, StringComparison.Ordinal);

        // The link expires with the charge.
        await bot.RelieveAsync(bot.Cyril);
        Assert.Null(await OneTimeLinkScenario.OpenAsync(links[0]));
    }
}

/// <summary>Creates approved requests without the chat.</summary>
internal static class ApprovedRequests
{
    public static async Task<Guid> ApprovedAsync(
        this TestBot bot, Guid makerId, TeamsChat head, Func<Answers, Answers>? change = null, bool withScan = true)
    {
        var id = await bot.SubmitAsync(makerId, change, withScan, tell: false);
        var post = await bot.PostOfAsync(head);
        await bot.DoAsync(async db =>
        {
            var request = await db.Requests.SingleAsync(r => r.Id == id);
            var decider = new ActingOfficer(
                head.Person.AadObjectId,
                new Authority(post.Id, post.OfficeId, Role.Head, post.Title, ChargeKind.Regular, null),
                null);
            Assert.False(
                request.Approve(decider, TestData.NoFacts, withScan ? 1 : 0, bot.Clock.GetUtcNow()).IsRefused(out var why, out _),
                why?.Message.English);
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        return id;
    }
}
