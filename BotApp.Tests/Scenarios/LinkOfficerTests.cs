using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Work belongs to the post: queue and open cards follow its holder.</summary>
public sealed class LinkOfficerTests
{
    [Fact]
    public async Task A_link_officer_decides_for_the_head_on_the_named_days_and_the_audit_shows_it()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var elsa = bot.Chat("Elsa Paul");
        await elsa.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");

        await bot.Anil.Person.SaysAsync("hi");
        await bot.Anil.SeesAsync("What do you need?");
        await bot.Anil.PressesUnderMoreAsync("Link officer");
        await bot.Anil.PressesAsync(
            "Name",
            ("officer", elsa.Person.AadObjectId.ToString("N")),
            ("from", "2026-11-24"),
            ("until", "2026-11-25"));
        Assert.Contains("Named: Elsa Paul", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("24-Nov-2026 – 25-Nov-2026", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("My queue (0)", (await elsa.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);

        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 24), new TimeOnly(0, 0, 5)));
        await elsa.SeesAsync("your decision, please");
        await elsa.PressesAsync("Approve");

        Assert.Contains("Approved by Elsa Paul for Anil Kumar", elsa.Text, StringComparison.Ordinal);
        var line = await bot.ReadAsync(db => db.Audit.SingleAsync(l => l.Subject == id && l.Event == "request.approved"));
        Assert.Equal((elsa.Person.AadObjectId, (Guid?)bot.Anil.Person.AadObjectId), (line.ActorId!.Value, line.InPlaceOf));

        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 26), new TimeOnly(0, 0, 5)));
        var later = await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        Assert.Contains(
            "This request was not found",
            (await elsa.Person.PressesAsync("approval.open", new { request = later.ToString("N") })).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_officer_below_the_rank_of_the_post_is_pointed_out_and_one_of_the_rank_is_not()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesUnderMoreAsync("Link officer");
        await bot.Anil.PressesAsync(
            "Name", ("officer", bot.Anil.Choice("officer", "Elsa Paul")), ("from", "2026-11-24"), ("until", "2026-11-25"));
        Assert.Contains("Named: Elsa Paul, Superintendent\n", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("This officer is below the rank of the post.", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Anil.PressesAsync("End: Elsa Paul");
        await bot.Anil.PressesAsync(
            "Name", ("officer", bot.Anil.Choice("officer", "Deepa Nair")), ("from", "2026-11-24"), ("until", "2026-11-25"));
        Assert.Contains("Named: Deepa Nair", bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("below the rank", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_officer_is_notified_of_start_and_end_and_the_head_gets_copies()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var elsa = bot.Chat("Elsa Paul");
        await elsa.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesUnderMoreAsync("Link officer");
        await bot.Anil.PressesAsync(
            "Name",
            ("officer", elsa.Person.AadObjectId.ToString("N")),
            ("from", "2026-11-23"),
            ("until", "2026-11-25"));
        await elsa.SeesAsync("You are the link officer");
        Assert.Contains("In place of: Anil Kumar", string.Concat(elsa.Text.Split('\n')), StringComparison.Ordinal);
        Assert.Contains("23-Nov-2026 – 25-Nov-2026", elsa.Text, StringComparison.Ordinal);

        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await elsa.SeesAsync("your decision, please");
        await elsa.PressesAsync("Approve");
        await elsa.PressesAsync("My queue");
        await elsa.PressesAsync("Consolidate");
        await elsa.PressesAsync("Send to computer cell");
        await bot.WaitForMailsAsync();
        var mails = await Task.WhenAll(bot.Mails.Select(file => MimeKit.MimeMessage.LoadAsync(file)));
        Assert.All(
            mails,
            mail => Assert.Equal(
                ["anil@kochi.example.gov.in", "elsa@kochi.example.gov.in"],
                mail.Cc.Mailboxes.Select(box => box.Address).Order(StringComparer.Ordinal)));
        Assert.All(
            mails,
            mail => Assert.Contains(
                "(Elsa Paul)\nकृते AC Ernakulam Division\nfor AC Ernakulam Division",
                mail.TextBody!.ReplaceLineEndings("\n"),
                StringComparison.Ordinal));
        Assert.Equal(
            3,
            await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.Kind == BotApp.Notifications.OutboxKinds.MailPart && m.DoneAt != null)));

        await bot.Anil.PressesAsync("End: Elsa Paul");
        await elsa.SeesAsync("You are no longer the link officer");
    }

    [Fact]
    public async Task A_link_officer_cannot_decide_on_their_own_request()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        var post = await bot.PostOfAsync(bot.Anil);
        await bot.RelieveAsync(bot.Anil);
        await bot.GiveChargeAsync(bot.Asha, post.Id, ChargeKind.Link);
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);

        Assert.Contains("My queue (0)", (await bot.Asha.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "This request was not found",
            (await bot.Asha.Person.PressesAsync("approval.open", new { request = id.ToString("N") })).Text,
            StringComparison.Ordinal);
        await bot.Cyril.SaysAsync("hi");
        Assert.Contains("My queue (1)", (await bot.Cyril.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_of_charge_moves_the_queue_and_open_cards_on_time()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        await bot.Deepa.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesUnderMoreAsync("Charge of a head");
        var post = (await bot.PostOfAsync(bot.Anil)).Id.ToString("N");
        await bot.Cyril.PressesAsync(
            "Propose",
            ("post", post),
            ("what", "Transfer"),
            ("officer", "deepa@kochi.example.gov.in"),
            ("day", "2026-11-24"),
            ("half", "Afternoon"),
            ("order", "Estt. 12/2026"));
        await bot.Cyril.SendsOfficeOrderAsync();
        Assert.Contains(
            "Transfer of charge: AC Ernakulam Division → Deepa Nair, 24-Nov-2026 18:00",
            bot.Cyril.Text,
            StringComparison.Ordinal);
        await ConfirmsAsync(bot);

        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 24), new TimeOnly(17, 59)));
        Assert.Contains("My queue (1)", (await bot.Anil.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 24), new TimeOnly(18, 0, 5)));
        await bot.Deepa.SeesAsync("your decision, please");
        var update = await bot.Anil.Person.HearsAsync(heard => heard.Kind == "Update", TimeSpan.FromSeconds(30));
        Assert.DoesNotContain("approval.approve", update.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12-Apr-1995", update.Card!.ToJsonString(), StringComparison.Ordinal);

        await bot.Deepa.PressesAsync("Approve");
        Assert.Equal(Stage.Approved, (await bot.RequestAsync(id)).Stage);
        await bot.Anil.PressesAsync("Refuse");
        Assert.Contains("Approved by Deepa Nair", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_officer_is_told_when_the_heads_charge_ends()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        var (elsa, anil) = (bot.Chat("Elsa Paul"), bot.Anil.InHindi());
        await elsa.SaysAsync("hi");
        await anil.SaysAsync("hi");
        await anil.PressesUnderMoreAsync("लिंक अधिकारी");
        await anil.PressesAsync(
            "नामित करें",
            ("officer", anil.Choice("officer", "Elsa Paul, अधीक्षक")),
            ("from", "2026-11-23"),
            ("until", "2026-11-25"));
        Assert.Contains("नामित: Elsa Paul, अधीक्षक", anil.Text, StringComparison.Ordinal);
        await elsa.SeesAsync("You are the link officer");

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesUnderMoreAsync("Charge of a head");
        await bot.Cyril.PressesAsync(
            "Propose",
            ("post", (await bot.PostOfAsync(anil)).Id.ToString("N")),
            ("what", "Transfer"),
            ("officer", "deepa@kochi.example.gov.in"),
            ("day", "2026-11-23"),
            ("half", "Forenoon"),
            ("order", "Estt. 12/2026"));
        await bot.Cyril.SendsOfficeOrderAsync();
        await ConfirmsAsync(bot);

        await elsa.SeesAsync("You are no longer the link officer");
    }

    [Fact]
    public async Task Relief_without_a_successor_moves_open_requests_to_the_cell()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesUnderMoreAsync("Charge of a head");
        var yesterday = OfficeTime.ToIso(OfficeTime.DayOf(bot.Clock.GetUtcNow()).AddDays(-1));

        await bot.Cyril.PressesAsync(
            "Propose",
            ("post", (await bot.PostOfAsync(bot.Anil)).Id.ToString("N")),
            ("what", "Relief"),
            ("day", yesterday),
            ("half", "Afternoon"),
            ("order", "Estt. 12/2026"));
        await bot.Cyril.SendsOfficeOrderAsync();
        await ConfirmsAsync(bot);

        await bot.Cyril.SeesAsync("your decision, please");
        await bot.Cyril.PressesAsync("Approve");
        Assert.Contains("Approved by Cyril Jose", bot.Cyril.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_with_an_additional_charge_sees_both_queues_together()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Nisha Roy", office: "Aluva Division"));
        await bot.GiveChargeAsync(bot.Deepa, (await bot.PostOfAsync(bot.Anil)).Id, ChargeKind.Additional);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(
            RequestScenario.IdOf("Nisha Roy"),
            answers => answers.With(BotApp.Templates.TemplateField.Office, "Aluva Division")
                .With(BotApp.Templates.TemplateField.DateOfBirth, "1991-01-01"));

        await bot.Deepa.SaysAsync("hi");
        await bot.Deepa.PressesAsync("My queue");
        await bot.Deepa.PressesAsync("Approve 2");

        Assert.Equal(
            2,
            await bot.ReadAsync(db => db.Audit.Where(l => l.Event == "request.approved").Select(l => l.PostId).Distinct().CountAsync()));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-25", "first day: today or later")]
    [InlineData("2026-11-25", "2026-11-24", "last day, not before")]
    [InlineData("2026-11-25", "2027-06-25", "at most 180 days")]
    public async Task Invalid_days_are_refused_with_the_form_kept(string from, string until, string words)
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesUnderMoreAsync("Link officer");
        await bot.Anil.PressesAsync("Name", ("officer", bot.Asha.Person.AadObjectId.ToString("N")), ("from", from), ("until", until));

        Assert.Contains(words, bot.Anil.Text, StringComparison.Ordinal);
        Assert.Equal(until, bot.Anil.Value("until"));
    }

    private static async Task ConfirmsAsync(TestBot bot)
    {
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        var proposal = await bot.ReadAsync(db => db.ChargeProposals.Select(one => one.Id).SingleAsync());
        await gopal.Person.PressesAsync("charge.decide", new { proposal = proposal.ToString("N"), confirm = "yes" });
    }
}
