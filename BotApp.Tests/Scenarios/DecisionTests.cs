using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Buttons pressed twice, late, on an old card or by the wrong person.</summary>
public sealed class DecisionTests
{
    private static string Second => "Hari Das";

    [Fact]
    public async Task A_redelivered_approval_is_applied_once_with_the_same_answer()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");

        var press = bot.Anil.Press("Approve");
        var together = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => bot.Teams.SendAsync(press.DeepClone())));
        var later = await bot.Teams.SendAsync(press.DeepClone());

        Assert.Single(together.Append(later).Select(answer => answer.Text).Distinct());
        Assert.Contains("Approved by Anil Kumar", later.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Subject == id && l.Event == "request.approved")));
        Assert.Equal(
            1,
            await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.Subject == id && m.Topic == NotificationTopics.RequestStageChanged)));
    }

    [Fact]
    public async Task A_decision_on_an_outdated_card_is_refused_with_the_current_card()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        var old = bot.Anil.Press("Approve");

        await bot.Anil.PressesAsync("Return");
        await bot.Anil.PressesAsync("Return to the officer", ("fields", "Name"), ("reason", "As in the Service Book, please"));
        await bot.Asha.SeesAsync("Returned for correction");
        await bot.Asha.PressesAsync("Correct");
        await bot.Asha.PressesAsync("Next: scan", ("Name", "Asha R Menon"));
        await bot.Asha.PressesAsync("Submit");
        await bot.Anil.SeesAsync("Asha R Menon");

        var answer = await bot.Teams.SendAsync(old);
        Assert.Contains("has changed since this card was sent", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Asha R Menon", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));

        await bot.Anil.PressesAsync("Approve");
        Assert.Contains("Approved by Anil Kumar", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forwarded_card_is_rejected_for_another_user()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Deepa.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        var data = bot.Anil.Press("Approve")["value"]!["action"]!["data"]!;

        foreach (var verb in (string[])["approval.approve", "approval.return", "approval.refuse"])
        {
            var answer = await bot.Deepa.Person.PressesAsync(verb, data.DeepClone());
            Assert.Contains("This request was not found", answer.Text, StringComparison.Ordinal);
        }

        var opened = await bot.Deepa.Person.PressesAsync("approval.open", new { request = id.ToString("N") });
        Assert.Contains("This request was not found", opened.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
    }

    [Fact]
    public async Task A_heads_own_request_goes_to_the_cell()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Anil.Person.AadObjectId);
        await bot.Cyril.SeesAsync("your decision, please");

        // A forged card naming the head does not help.
        var card = await bot.DoAsync(async db =>
        {
            var copy = await db.CardMessageForAsync(
                NotificationTopics.ApprovalRequested,
                id,
                1,
                bot.Anil.Person.AadObjectId,
                bot.Clock.GetUtcNow(),
                default);
            db.Record(copy);
            await db.SaveAsync(bot.Clock.GetUtcNow(), default);
            return copy.Id;
        });
        var answer = await bot.Anil.Person.PressesAsync("approval.approve", new { card = card.ToString("N") });

        Assert.Contains("You cannot decide on your own request", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
        await bot.Cyril.PressesAsync("Approve");
        Assert.Equal(Stage.Approved, (await bot.RequestAsync(id)).Stage);
    }

    [Fact]
    public async Task A_relieved_head_can_neither_decide_nor_see_the_answers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.RelieveAsync(bot.Anil);

        await bot.Anil.PressesAsync("Approve");

        Assert.Contains("This request is not with you now", bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12-Apr-1995", bot.Anil.Text, StringComparison.Ordinal);
        Assert.False(bot.Anil.Has("Approve"));
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
    }

    [Fact]
    public async Task The_second_of_two_heads_is_told_who_decided_and_when()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine(
            Second,
            "Head",
            post: "DC Ernakulam",
            designation: "Deputy Commissioner"));
        var hari = bot.ChatWith(Second);
        await bot.Anil.SaysAsync("hi");
        await hari.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await hari.SeesAsync("your decision, please");

        await bot.Anil.PressesAsync("Approve");
        await hari.PressesAsync("Refuse");

        Assert.Contains("Approved by Anil Kumar, ", hari.Text, StringComparison.Ordinal);
        Assert.Contains("this request is already “Approved”", hari.Text, StringComparison.Ordinal);
        Assert.False(hari.Has("Approve"));
    }

    [Fact]
    public async Task Every_sent_card_shows_the_decision_even_if_the_first_update_fails()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine(
            Second,
            "Head",
            post: "DC Ernakulam",
            designation: "Deputy Commissioner"));
        var hari = bot.ChatWith(Second);
        await bot.Anil.SaysAsync("hi");
        await hari.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await hari.SeesAsync("your decision, please");
        bot.Teams.Connector.Fail(hari.Person.ConversationId, ConnectorFailure.TooMany(TimeSpan.FromSeconds(1)));
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, new ConnectorFailure(412, "PreconditionFailed"));

        await bot.Anil.PressesAsync("Approve");

        foreach (var head in (TeamsChat[])[bot.Anil, hari])
        {
            var update = await head.Person.HearsAsync(heard => heard.Kind == "Update", TimeSpan.FromSeconds(30));
            Assert.Contains("Approved by Anil Kumar", update.Card!.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain("approval.approve", update.Card!.ToJsonString(), StringComparison.Ordinal);
        }
    }
}
