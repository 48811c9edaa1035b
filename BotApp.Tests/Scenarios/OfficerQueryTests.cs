using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class OfficerQueryTests
{
    [Fact]
    public async Task A_head_asks_the_officer_and_sees_the_answer_on_an_updated_card()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
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
        Assert.Contains(
            "answered this question already",
            (await bot.Asha.Person.PressesAsync(
                (string)answer["value"]!["action"]!["verb"]!,
                answer["value"]!["action"]!["data"]!.DeepClone())).Text,
            StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Approve");
        Assert.Equal(Stage.Approved, (await bot.RequestAsync(id)).Stage);
    }

    [Fact]
    public async Task After_an_answer_only_the_new_card_can_decide_and_decided_cards_show_only_the_result()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.OpensMenuAsync();
        foreach (var officer in (TeamsChat[])[bot.Asha, bot.Binu])
        {
            await officer.OpensMenuAsync();
            await bot.SubmitAsync(officer.Person.AadObjectId);
            await bot.Anil.SeesAsync("your decision, please");
            var older = bot.Anil.Message!;
            await bot.Anil.PressesAsync("Ask the officer");
            await bot.Anil.PressesAsync("Ask", ("question", "Is the spelling as in the Service Book?"));
            await officer.SeesAsync("Is the spelling as in the Service Book?");
            await officer.PressesAsync("Answer", ("answer", "Yes, page 1."));

            await bot.Anil.SeesAsync("has answered your question");
            await UpdateOfAsync(bot.Anil, older, "A newer card about this request");
            Assert.DoesNotContain("Approve", LastOf(bot.Anil, older), StringComparison.Ordinal);
            await bot.Anil.PressesAsync("Approve");
            Assert.DoesNotContain("Date of birth", bot.Anil.Text, StringComparison.Ordinal);
            await UpdateOfAsync(bot.Anil, older, "Approved by Anil Kumar");
            Assert.DoesNotContain("Date of birth", LastOf(bot.Anil, older), StringComparison.Ordinal);
            await bot.Anil.PressesAsync("Show all");
            Assert.Contains("Date of birth", bot.Anil.Text, StringComparison.Ordinal);
            Assert.Contains("Yes, page 1.", bot.Anil.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_card_that_was_redrawn_after_a_page_was_added_still_decides()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.OpensMenuAsync();
        foreach (var officer in (TeamsChat[])[bot.Asha, bot.Binu])
        {
            await officer.FilesCreationAsync();
            await bot.Anil.SeesAsync("your decision, please");
            var message = bot.Anil.Message!;
            await officer.PressesAsync("My requests");
            await officer.PressesAsync("Open KCH-");
            await officer.PressesAsync("Add a page");
            await officer.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"));
            await UpdateOfAsync(bot.Anil, message, "page-2.pdf");
            await bot.Anil.SeesAsync("page-2.pdf");
            await bot.Anil.PressesAsync("Approve");
            Assert.Contains("Approved by Anil Kumar", bot.Anil.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_typed_reply_answers_the_open_question_of_the_head()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Ask the officer");
        await bot.Anil.PressesAsync("Ask", ("question", "Is the spelling as in the Service Book?"));
        await bot.Asha.SeesAsync("Is the spelling as in the Service Book?");

        await bot.Asha.SaysAsync("hi");
        Assert.Contains("What do you need?", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.SaysAsync("haan, bilkul waisa hi likha hua");
        Assert.Contains("The head sees it with your request", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Anil.SeesAsync("haan, bilkul waisa hi likha hua");
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
    }

    [Fact]
    public async Task With_two_questions_open_the_officer_says_which_one_is_answered()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        foreach (var question in (string[])["First question?", "Second question?"])
        {
            var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
            await bot.DoAsync(async db =>
            {
                db.OfficerQueries.Add(new Approvals.Questions.OfficerQuery
                {
                    Id = Guid.CreateVersion7(),
                    RequestId = id,
                    AskedById = bot.Anil.Person.AadObjectId,
                    AskedAt = bot.Clock.GetUtcNow(),
                    Text = question
                });
                return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
            });
        }

        await bot.Asha.SaysAsync("haan, bilkul waisa hi likha hua");
        Assert.Contains("First question?", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(2, bot.Asha.Buttons.Count(button => button.StartsWith("Answer about", StringComparison.Ordinal)));
        await bot.Asha.PressesAsync(bot.Asha.Buttons[1]);
        Assert.Equal(
            "Second question?",
            await bot.ReadAsync(db => db.OfficerQueries.Where(query => query.AnsweredAt != null)
                .Select(query => query.Text)
                .SingleAsync()));

        // The words can be a question of one's own as well; nothing is sent to the head then.
        await bot.Asha.SaysAsync("my password does not work, what should I do?");
        if (bot.Asha.Has("It is a new question"))
        {
            await bot.Asha.PressesAsync("It is a new question");
        }

        Assert.Equal(1, await bot.ReadAsync(db => db.OfficerQueries.CountAsync(query => query.AnsweredAt != null)));
    }

    [Fact]
    public async Task Only_the_officer_can_answer_the_heads_question()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Binu.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Ask the officer");
        await bot.Anil.PressesAsync("Ask", ("question", "Why?"));
        var query = await bot.ReadAsync(db => db.OfficerQueries.Select(e => e.Id).SingleAsync());

        var answer = await bot.Binu.Person.PressesAsync("question.answer", new { query = query.ToString("N"), answer = "Because" });

        Assert.Contains("This request was not found", answer.Text, StringComparison.Ordinal);
        Assert.Null(await bot.ReadAsync(db => db.OfficerQueries.Select(e => e.AnsweredAt).SingleAsync()));
    }

    [Fact]
    public async Task A_decision_is_undone_within_ten_minutes_by_the_same_head_and_both_are_audited()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        clock.Advance(TimeSpan.FromMinutes(9));

        await bot.Anil.PressesAsync("Undo");
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
        Assert.True(bot.Anil.Has("Refuse"));
        await bot.Anil.PressesAsync("Approve");
        var late = bot.Anil.Press("Undo");
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains("within 10 minutes only", (await bot.Teams.SendAsync(late)).Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Approved, (await bot.RequestAsync(id)).Stage);
        Assert.Equal(
            ["request.submitted", "request.approved", "request.submitted undone", "request.approved"],
            (await bot.ReadAsync(db => db.Audit.Where(l => l.Subject == id && l.Event != "request.read")
                .OrderBy(l => l.Seq)
                .ToListAsync())).Select(l => $"{l.Event} {l.Detail}".Trim()));
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
        Assert.Equal(
            [Stage.Refused, Stage.Submitted],
            await bot.ReadAsync(db => db.Requests.OrderBy(r => r.Number).Select(r => r.Stage).ToListAsync()));
    }

    [Fact]
    public async Task A_batched_request_or_another_heads_decision_cannot_be_undone()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine(
            "Hari Das",
            "Head",
            post: "DC Ernakulam",
            designation: "Deputy Commissioner"));
        var hari = bot.ChatWith("Hari Das");
        await hari.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        var back = bot.Anil.Press("Undo");

        var copied = back["value"]!["action"]!["data"]!.DeepClone();
        Assert.Contains("no decision of yours", (await hari.Person.PressesAsync("approval.undo", copied)).Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        Assert.Contains("no decision of yours", (await bot.Teams.SendAsync(back)).Text, StringComparison.Ordinal);
    }

    private static Task<BotActivity> UpdateOfAsync(TeamsChat chat, string message, string words) => chat.Person.HearsAsync(
        heard => heard.Kind == "Update" && heard.Id == message && heard.Card!.ToJsonString().Contains(words, StringComparison.Ordinal),
        TimeSpan.FromSeconds(75));

    private static string LastOf(TeamsChat chat, string message) =>
        chat.Person.Received.Last(heard => heard.Kind == "Update" && heard.Id == message).Card!.ToJsonString();
}
