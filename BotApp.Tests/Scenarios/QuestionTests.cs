using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class QuestionTests
{
    [Fact]
    public async Task A_head_asks_the_officer_and_sees_the_answer_on_an_updated_card()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        var id = await bot.FileAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        var old = bot.Anil.Press("Approve");

        await bot.Anil.PressesAsync("Ask the officer");
        await bot.Anil.PressesAsync("Ask", ("question", "Is the spelling as in the Service Book?"));
        Assert.Contains("not yet", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Asha.SeesAsync("Is the spelling as in the Service Book?");
        var answer = bot.Asha.Press("Answer", ("answer", "Yes, page 1."));
        await bot.Asha.PressesAsync("Answer", ("answer", "Yes, page 1."));
        Assert.Contains("The head sees it with your request", bot.Asha.Text, StringComparison.Ordinal);

        await bot.Anil.SeesAsync("Yes, page 1.");
        Assert.Contains("has changed since this card was sent", (await bot.Teams.SendAsync(old)).Text, StringComparison.Ordinal);
        Assert.Contains("answered this question already", (await bot.Asha.Person.PressesAsync((string)answer["value"]!["action"]!["verb"]!, answer["value"]!["action"]!["data"]!.DeepClone())).Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Approve");
        Assert.Equal(Stage.Approved, (await bot.RequestAsync(id)).Stage);
    }

    [Fact]
    public async Task Only_the_officer_can_answer_the_heads_question()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Binu.SaysAsync("hi");
        await bot.FileAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Ask the officer");
        await bot.Anil.PressesAsync("Ask", ("question", "Why?"));
        var enquiry = await bot.ReadAsync(db => db.Enquiries.Select(e => e.Id).SingleAsync());

        var answer = await bot.Binu.Person.PressesAsync("question.answer", new { enquiry = enquiry.ToString("N"), answer = "Because" });

        Assert.Contains("This request was not found", answer.Text, StringComparison.Ordinal);
        Assert.Null(await bot.ReadAsync(db => db.Enquiries.Select(e => e.AnsweredAt).SingleAsync()));
    }

    [Fact]
    public async Task A_decision_is_undone_within_ten_minutes_by_the_same_head_and_both_are_audited()
    {
        var clock = new PushedClock(A.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        var id = await bot.FileAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        clock.Push(TimeSpan.FromMinutes(9));

        await bot.Anil.PressesAsync("Undo");
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
        Assert.True(bot.Anil.Has("Refuse"));
        await bot.Anil.PressesAsync("Approve");
        var late = bot.Anil.Press("Undo");
        clock.Push(TimeSpan.FromMinutes(10));

        Assert.Contains("within 10 minutes only", (await bot.Teams.SendAsync(late)).Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Approved, (await bot.RequestAsync(id)).Stage);
        Assert.Equal(
            ["request.submitted", "request.approved", "request.submitted undone", "request.approved"],
            (await bot.ReadAsync(db => db.Audit.Where(l => l.Subject == id).OrderBy(l => l.Seq).ToListAsync())).Select(l => $"{l.Event} {l.Detail}".Trim()));
    }

    [Fact]
    public async Task A_refusal_cannot_be_undone_after_the_officer_has_filed_again()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Refuse");
        await bot.Anil.PressesAsync("Refuse", ("reason", "Not of this office"));
        var back = bot.Anil.Press("Undo");
        await bot.Asha.SeesAsync("Refused");
        await bot.Asha.FilesCreationAsync();

        var answer = await bot.Teams.SendAsync(back);

        Assert.Contains("has filed a new request since", answer.Text, StringComparison.Ordinal);
        Assert.Equal([Stage.Refused, Stage.Submitted], await bot.ReadAsync(db => db.Requests.OrderBy(r => r.Number).Select(r => r.Stage).ToListAsync()));
    }

    [Fact]
    public async Task A_batched_request_or_another_heads_decision_cannot_be_undone()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: Waiting.Line("Hari Das", "Head", post: "DC Ernakulam", designation: "Deputy Commissioner"));
        var hari = bot.Known("Hari Das");
        await hari.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        var id = await bot.FileAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        var back = bot.Anil.Press("Undo");

        Assert.Contains("no decision of yours", (await hari.Person.PressesAsync("approval.undo", new { request = id.ToString("N") })).Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        Assert.Contains("no decision of yours", (await bot.Teams.SendAsync(back)).Text, StringComparison.Ordinal);
    }
}
