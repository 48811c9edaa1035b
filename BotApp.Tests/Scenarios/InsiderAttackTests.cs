using BotApp.Basics;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>The attacks of insiders that once succeeded from end to end, each walked through the chat.</summary>
public sealed class InsiderAttackTests
{
    [Fact]
    public async Task A_head_neither_approves_an_own_paper_application_with_an_initial_more_nor_mails_it_without_a_scan()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await FilesOnPaperAsync(bot, "Anil R. Kumar");
        var id = await bot.ReadAsync(db => db.Requests.Select(request => request.Id).SingleAsync());

        // Neither without the scan nor with it: it may be the head's own.
        await bot.Anil.Person.PressesAsync("queue.approve", new { also = $"{id:N}:1" });
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
        await bot.Anil.Person.PressesAsync("paper.scan", new { request = id.ToString("N") });
        await bot.Anil.SendsFileAsync("scan.pdf", SampleFiles.Pdf("any page"));
        Assert.Equal(1, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        await bot.Anil.Person.PressesAsync("queue.approve", new { also = $"{id:N}:2" });
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
        Assert.Contains("My queue (0)", (await bot.Anil.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);

        // A second person decides; whatever the head presses then, no mail leaves without a scan.
        await bot.DoAsync(async db =>
        {
            db.Attachments.RemoveRange(await db.Attachments.ToListAsync());
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        await bot.Cyril.Person.PressesAsync("queue.approve", new { also = $"{id:N}:2" });
        var approved = await bot.RequestAsync(id);
        Assert.Equal((Stage.Approved, (Guid?)bot.Cyril.Person.AadObjectId), (approved.Stage, approved.DecidedById));
        foreach (var leaveOut in (string[])["no", "yes"])
        {
            await bot.Anil.Person.PressesAsync(
                "batch.send", new { kind = "Creation", rows = "1", office = approved.OfficeId.ToString("N"), leaveOut });
        }

        Assert.Equal(Stage.Approved, (await bot.RequestAsync(id)).Stage);
        Assert.Equal(0, await bot.ReadAsync(db => db.Batches.CountAsync()));
    }

    [Fact]
    public async Task A_heads_own_request_is_not_approved_by_the_link_officer_whom_the_head_named()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hari Das", "Head", post: "DC Ernakulam", designation: "Deputy Commissioner"));
        var (elsa, hari) = (bot.Chat("Elsa Paul"), bot.ChatWith("Hari Das"));
        await elsa.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        await hari.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await hari.SaysAsync("hi");
        await hari.PressesUnderMoreAsync("Link officer");
        var today = OfficeTime.ToIso(OfficeTime.DayOf(bot.Clock.GetUtcNow()));
        await hari.PressesAsync("Name", ("officer", elsa.Person.AadObjectId.ToString("N")), ("from", today), ("until", today));
        await elsa.SeesAsync("You are the link officer");

        var own = await bot.ReadAsync(db => db.Requests.Select(request => request.Id).SingleAsync());
        Assert.Contains("My queue (0)", (await elsa.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        foreach (var version in (int[])[1, 2])
        {
            await elsa.Person.PressesAsync("queue.approve", new { also = $"{own:N}:{version}" });
        }

        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(own)).Stage);
        await bot.Anil.PressesAsync("Approve");
        Assert.Equal(bot.Anil.Person.AadObjectId, (await bot.RequestAsync(own)).DecidedById);
    }

    [Fact]
    public async Task A_cell_officer_does_not_appoint_herself_approve_and_become_Systems_Manager()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hari Das", "Cell", post: "Inspector (EDP)"));
        var (cyril, hari, gopal) = (bot.Cyril, bot.ChatWith("Hari Das"), bot.Chat("Gopal Iyer"));
        foreach (var person in (TeamsChat[])[bot.Anil, cyril, hari, gopal])
        {
            await person.SaysAsync("hi");
        }

        var request = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var before = await ChargesAsync(bot);
        var (head, manager) = (await bot.PostOfAsync(bot.Anil), await bot.PostOfAsync(gopal));
        foreach (var (post, daysBack, why) in ((Guid, int, string)[])
            [
                (head.Id, 30, "at most 7 days after its date"),
                (head.Id, 7, "Nobody proposes or confirms a change of their own charge"),
                (manager.Id, 0, "Nobody proposes or confirms a change of their own charge"),
            ])
        {
            await ProposesAsync(bot, cyril, post, "cyril@kochi.example.gov.in", daysBack);
            Assert.Contains(why, cyril.Text, StringComparison.Ordinal);
        }

        // A colleague proposes it for her: neither of the two confirms it, nor does a press before the order is attached.
        await ProposesAsync(bot, hari, head.Id, "cyril@kochi.example.gov.in", 0);
        var id = (await bot.ReadAsync(db => db.ChargeProposals.SingleAsync())).Id.ToString("N");
        await gopal.Person.PressesAsync("charge.decide", new { proposal = id, confirm = "yes" });
        var unsent = await hari.Person.PressesAsync("charge.send", new { proposal = id });
        Assert.Contains("attach the scan", unsent.Text, StringComparison.Ordinal);
        await hari.SendsOfficeOrderAsync();
        await gopal.SeesAsync("Confirm a change of charge?");
        foreach (var insider in (TeamsChat[])[cyril, hari, bot.Anil, bot.Asha])
        {
            await insider.Person.PressesAsync("charge.decide", new { proposal = id, confirm = "yes" });
        }

        await cyril.Person.PressesAsync("queue.approve", new { also = $"{request:N}:1" });
        Assert.Equal(before, await ChargesAsync(bot));
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(request)).Stage);

        // The Systems Manager reads the order and refuses.
        await gopal.PressesAsync("Open the office order");
        Assert.Equal(SampleFiles.Pdf("Office order"), await OneTimeLinkScenario.OpenAsync(Assert.Single(gopal.Links())));
        await gopal.PressesAsync("Back");
        await gopal.PressesAsync("Do not confirm");
        await hari.SeesAsync("Not confirmed");
        Assert.Equal(before, await ChargesAsync(bot));
    }

    [Fact]
    public async Task A_cell_officer_does_not_complete_her_own_request_with_an_id_of_her_choice()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hari Das", "Cell", post: "Inspector (EDP)"));
        var hari = bot.ChatWith("Hari Das");
        await hari.SaysAsync("hi");
        await bot.SendsBatchOfAsync(hari);
        await hari.SeesAsync("KCH/DIV-ERN/CREATION/");
        await hari.PressesAsync("Enter a result");
        await hari.PressesAsync("Record and notify", ("row", hari.Choice("row", "Hari Das")), ("ssoId", "10239999"));
        Assert.Contains("You cannot decide on your own request", hari.Text, StringComparison.Ordinal);
        var request = await bot.ReadAsync(db => db.Requests.SingleAsync());
        Assert.Equal((Stage.Dispatched, null, null), (request.Stage, request.CompletedById, request.Outcome));
        Assert.Null(await bot.ReadAsync(db => db.Officers.Where(one => one.Name == "Hari Das").Select(one => one.SsoId).SingleAsync()));
    }

    private static async Task FilesOnPaperAsync(TestBot bot, string name)
    {
        var template = await bot.ReadAsync(db => db.Templates.SingleAsync(t => t.Kind == RequestKind.Creation));
        using var filled = new MemoryStream();
        var row = new Dictionary<string, string>(TestData.CreationAnswers.ByField)
        {
            [TemplateField.Name] = name,
            [TemplateField.Email] = "someone@gov.in",
        };
        Assert.False(
            TemplateWorkbook
                .Fill(new MemoryStream(template.File), template.Layout, [new TemplateRow(row)], filled)
                .IsRefused(out var why, out _),
            why?.Message.English);
        await bot.Anil.SendsFileAsync("paper.xlsx", filled.ToArray());
        await bot.Anil.PressesAsync(bot.Anil.Buttons.First(button => button.Contains('1', StringComparison.Ordinal)));
    }

    private static async Task ProposesAsync(TestBot bot, TeamsChat proposer, Guid post, string officer, int daysBack)
    {
        await proposer.SaysAsync("hi");
        await proposer.PressesUnderMoreAsync("Charge of a head");
        await proposer.PressesAsync(
            "Propose",
            ("post", post.ToString("N")),
            ("what", "Transfer"),
            ("officer", officer),
            ("day", OfficeTime.ToIso(OfficeTime.DayOf(bot.Clock.GetUtcNow()).AddDays(-daysBack))),
            ("half", "Forenoon"),
            ("order", "Estt. 12/2026"));
    }

    private static async Task<IReadOnlyList<(Guid Post, Guid Officer, DateTimeOffset From, DateTimeOffset? Until)>> ChargesAsync(
        TestBot bot) =>
        [.. (await bot.ReadAsync(db => db.Charges.AsNoTracking().OrderBy(charge => charge.Id).ToListAsync()))
            .Select(charge => (charge.PostId, charge.OfficerId, charge.From, charge.Until))];
}
