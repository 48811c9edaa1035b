using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Bulk approvals can be undone, all or some, within the undo window.</summary>
public sealed class UndoTests
{
    [Fact]
    public async Task A_bulk_approval_is_undone_with_one_press_and_both_are_audited()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await WithThreeAsync(clock);
        await bot.Anil.PressesAsync("Approve 3");
        Assert.Contains("3 approved", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("Undo all 3 (until 12:10)", bot.Anil.Buttons);
        clock.Advance(TimeSpan.FromMinutes(9));

        var press = bot.Anil.Press("Undo all 3");
        Assert.Contains("Taken back: 3", (await bot.Teams.SendAsync(press)).Text, StringComparison.Ordinal);

        Assert.Equal(3, await bot.ReadAsync(db => db.Requests.CountAsync(r => r.Stage == Stage.Submitted)));
        Assert.Equal(
            3,
            await bot.ReadAsync(db => db.Audit.CountAsync(l =>
                l.Event == "request.submitted" && l.Detail == "undone" && l.ActorId == bot.Anil.Person.AadObjectId)));
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));

        // After a new approval, the old card undoes nothing.
        await bot.Anil.PressesAsync("Menu");
        await bot.Anil.PressesAsync("My queue (3)");
        await bot.Anil.PressesAsync("Approve 3");
        Assert.Contains("Not taken back: 3", (await bot.Teams.SendAsync(Anew(bot, press))).Text, StringComparison.Ordinal);
        Assert.Equal(3, await bot.ReadAsync(db => db.Requests.CountAsync(r => r.Stage == Stage.Approved)));
    }

    [Fact]
    public async Task Selected_approvals_can_be_undone_within_ten_minutes()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await WithThreeAsync(clock);
        await bot.Anil.PressesAsync("Approve 3");
        await bot.Anil.PressesAsync("Choose what to undo (3)");
        var choose = bot.Anil.Card;
        await bot.Anil.PressesAsync("Undo the ticked ones");
        Assert.Contains("Please tick at least one approval", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Equal(3, choose.ToJsonString().Split("Officer A").Length - 1);

        await bot.Anil.PressesAsync("Undo the ticked ones", ("seen", bot.Anil.Choice("seen", RequestScenario.NameOf(1))));
        Assert.Contains("Taken back: 1", bot.Anil.Text, StringComparison.Ordinal);
        Assert.True(bot.Anil.Has("Choose what to undo (2)"));
        Assert.Equal(
            RequestScenario.IdOf(RequestScenario.NameOf(1)),
            (await bot.ReadAsync(db => db.Requests.SingleAsync(r => r.Stage == Stage.Submitted))).MakerId);

        await bot.Anil.PressesAsync("Choose what to undo (2)");
        var late = bot.Anil.Press("Undo the ticked ones", ("seen", string.Join(',', bot.Anil.Choices("seen"))));
        clock.Advance(Request.UndoWindow);
        Assert.Contains("Not taken back: 2", (await bot.Teams.SendAsync(late)).Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("My queue");
        Assert.False(bot.Anil.Has("Choose what to undo"));
        Assert.Equal(2, await bot.ReadAsync(db => db.Requests.CountAsync(r => r.Stage == Stage.Approved)));
    }

    [Fact]
    public async Task Another_head_cannot_undo_and_batched_requests_stay()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Nisha Roy", office: "Aluva Division"));
        await bot.GiveChargeAsync(bot.Anil, (await bot.PostOfAsync(bot.Deepa)).Id, ChargeKind.Additional);
        var here = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var there = await bot.SubmitAsync(
            RequestScenario.IdOf("Nisha Roy"),
            answers => answers.With(TemplateField.Office, "Aluva Division").With(TemplateField.DateOfBirth, "1991-01-01"));
        await bot.Anil.SaysAsync("hi");
        await bot.Deepa.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Approve 2");
        var press = bot.Anil.Press("Undo all 2");

        var seen = (string)press["value"]!["action"]!["data"]!["seen"]!;
        Assert.Contains(
            "Not taken back: 2",
            (await bot.Deepa.Person.PressesAsync("queue.undo", new { seen })).Text,
            StringComparison.Ordinal);
        await bot.Deepa.PressesAsync("My queue");
        Assert.False(bot.Deepa.Has("Choose what to undo"));
        await bot.Deepa.PressesAsync("Consolidate");
        await bot.Deepa.PressesAsync("Send to computer cell");

        var answer = (await bot.Teams.SendAsync(press)).Text;
        Assert.Contains("Taken back: 1", answer, StringComparison.Ordinal);
        Assert.Contains("Not taken back: 1", answer, StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(here)).Stage);
        Assert.NotNull((await bot.RequestAsync(there)).BatchId);
    }

    [Fact]
    public async Task The_undo_button_disappears_once_the_request_is_batched()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        Assert.True(bot.Anil.Has("Undo"));
        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");

        var update = await bot.Anil.Person.HearsAsync(heard => heard.Kind == "Update" && heard.Card!.ToJsonString() is var card
            && (card.Contains("Consolidated", StringComparison.Ordinal)
                || card.Contains("Sent to the computer cell", StringComparison.Ordinal)), TimeSpan.FromSeconds(60));
        Assert.DoesNotContain("approval.undo", update.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_batch_receipt_stays_in_the_message_it_was_sent_from()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With(TemplateField.Mobile, "9847099999"));
        var cards = new List<string>();
        for (var request = 0; request < 2; request++)
        {
            await bot.Anil.SeesAsync("your decision, please");
            cards.Add(bot.Anil.Message!);
            await bot.AllSentAsync(bot.Clock);
            await bot.Anil.PressesAsync("Approve");
        }

        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        var send = bot.Anil.Press("Send to computer cell");
        send["replyToId"] = cards[0];
        Assert.Contains("KCH/", (await bot.Teams.SendAsync(send)).Text, StringComparison.Ordinal);

        await bot.UntilAsync(() => Consolidated(cards[1]), "the other card has followed its request");
        await bot.AllSentAsync(bot.Clock);
        Assert.False(Consolidated(cards[0]), "The card that the batch was sent from was drawn over.");

        bool Consolidated(string card) => bot.Anil.Person.Received.Any(heard =>
            heard.Kind == "Update" && heard.Id == card && heard.Card!.ToJsonString().Contains("Consolidated by", StringComparison.Ordinal));
    }

    private static async Task<TestBot> WithThreeAsync(TimeProvider clock)
    {
        var names = Enumerable.Range(0, 3).Select(RequestScenario.NameOf).ToList();
        var bot = await TestBot.StartAsync(clock, extraPeople: string.Concat(names.Select(name => RequestScenario.DirectoryLine(name))));
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            await bot.SubmitAsync(RequestScenario.IdOf(name), answers => answers.With(TemplateField.DateOfBirth, $"199{number}-01-12"));
        }

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        return bot;
    }

    /// <summary>The same press as a new delivery.</summary>
    private static System.Text.Json.Nodes.JsonObject Anew(TestBot bot, System.Text.Json.Nodes.JsonObject press) =>
        bot.Anil.Person.Presses("queue.undo", press["value"]!["action"]!["data"]!.DeepClone());
}
