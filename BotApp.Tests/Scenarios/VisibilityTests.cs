using BotApp.Basics;
using BotApp.Charges;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>
/// Whoever holds a post sees its work; whoever has left it sees a neutral card without personal data, and gets nothing new about it.
/// </summary>
public sealed class VisibilityTests
{
    private const string Neutral = "This card is no longer for you";

    [Fact]
    public async Task A_relieved_member_of_the_cell_loses_the_work_card_that_the_colleague_keeps()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: InTheCell("Nisha Roy"));
        var (elsa, nisha) = (bot.Chat("Elsa Paul"), bot.ChatWith("Nisha Roy"));
        await bot.Cyril.SaysAsync("hi");
        await nisha.SaysAsync("hi");
        await elsa.FilesReportAsync("Joining");
        await bot.Cyril.SeesAsync("Joining report: Elsa Paul");
        await nisha.SeesAsync("Joining report: Elsa Paul");

        await bot.RelieveAsync(bot.Cyril);
        await nisha.PressesAsync("Done");

        var update = await UpdateAsync(bot.Cyril, Neutral);
        Assert.DoesNotContain("Elsa", update, StringComparison.Ordinal);
        Assert.Contains("Elsa Paul", nisha.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NotificationTopics.CellTaskArrived)]
    [InlineData(NotificationTopics.UnmapOverdue)]
    [InlineData(NotificationTopics.ReportFiled)]
    public async Task A_notice_that_was_queued_before_the_relief_reaches_only_the_present_holder(string topic)
    {
        await using var bot = await TestBot.StartAsync(extraPeople: InTheCell("Nisha Roy"));
        var (elsa, nisha, toHead) = (bot.Chat("Elsa Paul"), bot.ChatWith("Nisha Roy"), topic is NotificationTopics.ReportFiled);
        var (former, present) = toHead ? (bot.Anil, bot.Deepa) : (bot.Cyril, nisha);
        await former.SaysAsync("hi");
        await present.SaysAsync("hi");
        var post = await bot.PostOfAsync(former);
        await elsa.FilesReportAsync("Relief");

        // What was drawn before the relief may still be on its way.
        var now = bot.Clock.GetUtcNow();
        await bot.UntilAsync(db => db.Outbox.AllAsync(row => row.DoneAt != null || row.DueAt > now), "the report's own cards are recorded");
        await bot.RelieveAsync(former);
        if (toHead)
        {
            await bot.GiveChargeAsync(present, post.Id, ChargeKind.Additional);
        }

        var seen = former.Person.Received.Count;
        await NotifyAsync(bot, topic, former);
        await NotifyAsync(bot, topic, present);

        await bot.UntilAsync(
            db => db.Outbox.AllAsync(row => row.Topic != topic || row.DoneAt != null || row.DeadAt != null), "both rows are settled");
        Assert.DoesNotContain(former.Person.Received.Skip(seen), HasName("Elsa Paul"));
        Assert.Contains(present.Person.Received, HasName("Elsa Paul"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_card_that_is_under_way_when_its_reader_loses_the_post_turns_neutral_when_it_arrives(bool toHead)
    {
        await using var bot = await TestBot.StartAsync(extraPeople: InTheCell("Nisha Roy"));
        var former = toHead ? bot.Anil : bot.Cyril;
        await former.SaysAsync("hi");
        var post = await bot.PostOfAsync(former);
        var held = bot.Teams.Connector.Hold(former.Person.ConversationId);
        await bot.Chat("Elsa Paul").FilesReportAsync("Joining");
        await held.Arrived;

        await bot.RelieveAsync(former);
        await ReassignAsync(bot, post.Id);
        await bot.UntilAsync(
            db => db.Outbox.AllAsync(row => row.Kind != OutboxKinds.ReassignQueue || row.DoneAt != null), "the post has changed hands");
        held.Release();

        await former.SeesAsync("Joining report: Elsa Paul");
        var update = await UpdateAsync(former, Neutral);
        Assert.DoesNotContain("Elsa", update, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_moved_to_another_office_loses_the_old_offices_cards_and_gets_the_new_ones()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Nisha Roy", office: "Aluva Division"));
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Deepa.SaysAsync("hi");
        var (from, to) = (await bot.PostOfAsync(bot.Anil), await bot.PostOfAsync(bot.Deepa));
        await bot.RelieveAsync(bot.Anil);
        await bot.GiveChargeAsync(bot.Anil, to.Id, ChargeKind.Regular);
        await bot.GiveChargeAsync(bot.Deepa, from.Id, ChargeKind.Regular);
        await ReassignAsync(bot, from.Id);

        var update = await UpdateAsync(bot.Anil, "KCH-");
        Assert.DoesNotContain("Asha", update, StringComparison.Ordinal);
        await bot.Deepa.SeesAsync("Asha Menon");

        await bot.SubmitAsync(
            RequestScenario.IdOf("Nisha Roy"),
            answers => answers.With(Templates.TemplateField.Office, "Aluva Division")
                .With(Templates.TemplateField.DateOfBirth, "1991-01-01"));
        await bot.Anil.SeesAsync("Nisha Roy");
    }

    [Fact]
    public async Task A_head_who_decided_reads_the_answers_only_while_holding_the_post()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("Show all");
        Assert.Contains("12-Apr-1995", bot.Anil.Text, StringComparison.Ordinal);
        var post = await bot.PostOfAsync(bot.Anil);
        await bot.RelieveAsync(bot.Anil);
        await bot.GiveChargeAsync(bot.Deepa, post.Id, ChargeKind.Regular);
        await bot.Deepa.SaysAsync("hi");

        var (former, present) = (await OpenAsync(bot.Anil, id), await OpenAsync(bot.Deepa, id));

        Assert.Contains("Approved by Anil Kumar", former, StringComparison.Ordinal);
        Assert.DoesNotContain("Asha", former, StringComparison.Ordinal);
        Assert.Contains("12-Apr-1995", present, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Asha", string.Concat((await bot.Anil.Person.PressesAsync("queue")).Card!.ToJsonString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_officer_loses_the_cards_when_the_absence_ends()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var elsa = bot.Chat("Elsa Paul");
        await elsa.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesUnderMoreAsync("Link officer");
        await bot.Anil.PressesAsync(
            "Name", ("officer", bot.Anil.Choice("officer", "Elsa Paul")), ("from", "2026-11-23"), ("until", "2026-11-25"));
        await elsa.SeesAsync("You are the link officer");
        var open = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await elsa.SeesAsync("your decision, please");
        await bot.Binu.FilesReportAsync("Joining");
        await elsa.SeesAsync("Joining report: Binu Thomas");

        // A card is redrawn only once its sending has been recorded.
        var now = clock.GetUtcNow();
        await bot.UntilAsync(db => db.Outbox.AllAsync(row => row.DoneAt != null || row.DueAt > now), "both cards are recorded");
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 26), new TimeOnly(0, 0, 5)));

        await bot.UntilAsync(() => elsa.Person.Received.Count(heard => heard.Kind == "Update") >= 2, "both cards are redrawn");
        var updates = elsa.Person.Received.Where(heard => heard.Kind == "Update").Select(heard => heard.Card!.ToJsonString()).ToList();
        Assert.All(updates, update => Assert.DoesNotContain("Asha", update, StringComparison.Ordinal));
        Assert.All(updates, update => Assert.DoesNotContain("Binu", update, StringComparison.Ordinal));
        Assert.DoesNotContain("Asha", await OpenAsync(elsa, open), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relieved_Systems_Manager_loses_the_list_of_what_is_overdue()
    {
        var clock = ChargeScenario.Friday();
        await using var bot = await TestBot.StartAsync(clock, extraPeople: InTheCell("Nisha Roy", "SystemsManager"));
        var (gopal, nisha) = (bot.Chat("Gopal Iyer"), bot.ChatWith("Nisha Roy"));
        await gopal.SaysAsync("hi");
        await nisha.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.ForwardAsync(clock, TimeSpan.FromDays(8));
        await gopal.SeesAsync("Asha Menon");
        await nisha.SeesAsync("Asha Menon");
        await bot.RelieveAsync(gopal);

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Approve 1");
        await bot.AllSentAsync(clock);

        var update = await UpdateAsync(gopal, Neutral);
        Assert.DoesNotContain("Asha", update, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relieved_member_of_the_cell_loses_the_rows_of_a_batch_in_Hindi_too()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: InTheCell("Nisha Roy"));
        var (cyril, nisha) = (bot.Cyril.InHindi(), bot.ChatWith("Nisha Roy"));
        await cyril.SaysAsync("नमस्ते");
        await nisha.SaysAsync("hi");
        await bot.SendsBatchOfAsync(bot.Asha);
        await nisha.SeesAsync("Asha Menon");
        await bot.RelieveAsync(cyril);

        await nisha.PressesAsync("Received");

        var update = await UpdateAsync(cyril, "यह कार्ड अब आपके लिए नहीं है");
        Assert.DoesNotContain("Asha", update, StringComparison.Ordinal);
        Assert.Contains("Asha Menon", nisha.Text, StringComparison.Ordinal);
    }

    private static string InTheCell(string name, string role = "Cell") =>
        RequestScenario.DirectoryLine(name, role, "Computer Cell", $"{role} II", "Superintendent")
            .Replace("Computer Cell,Division", "Computer Cell,Headquarters", StringComparison.Ordinal);

    [Theory]
    [InlineData("en-IN", "Its answer is not shown again, because the matter is now with another officer.")]
    [InlineData("hi-IN", "इसका उत्तर दोबारा नहीं दिखाया जाता, क्योंकि यह विषय अब किसी अन्य अधिकारी के पास है।")]
    public async Task A_repeated_delivery_gets_its_answer_again_until_the_person_is_relieved(string locale, string words)
    {
        await using var bot = await TestBot.StartAsync(extraPeople: InTheCell("Nisha Roy"));
        var nisha = bot.ChatWith("Nisha Roy");
        await nisha.SaysAsync("hi");
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await nisha.SeesAsync("KCH/DIV-ERN/CREATION/");
        var received = bot.Cyril.Press("Received");
        var first = await bot.Teams.SendAsync(received);
        Assert.Contains("Asha Menon", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, (await bot.Teams.SendAsync(received)).Text);
        await nisha.PressesAsync("Forwarded to Saksham Seva");
        var forwarded = nisha.Press("Record", ("reference", "SS/2026/4711"));
        var other = await bot.Teams.SendAsync(forwarded);

        await bot.RelieveAsync(bot.Cyril);
        received["locale"] = locale;
        var withheld = await bot.Teams.SendAsync(received);

        Assert.Contains(words, (string)withheld.Body!["value"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("Asha Menon", withheld.Text, StringComparison.Ordinal);
        Assert.Equal(other.Text, (await bot.Teams.SendAsync(forwarded)).Text);
    }

    [Fact]
    public async Task A_repeated_delivery_of_a_person_who_has_left_is_answered_like_every_other()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.ReachesCheckAsync();
        var submit = bot.Asha.Press("Submit");
        Assert.Contains("Request number KCH-", (await bot.Teams.SendAsync(submit)).Text, StringComparison.Ordinal);
        await bot.DoAsync(async db =>
        {
            (await db.Officers.SingleAsync(officer => officer.Id == bot.Asha.Person.AadObjectId)).ClosedAt = bot.Clock.GetUtcNow();
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });

        var withheld = await bot.Teams.SendAsync(submit);

        Assert.Contains("You no longer have access to this assistant", withheld.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("KCH-", withheld.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_reply_is_withheld_from_whoever_may_not_read_one_of_its_requests_now()
    {
        await using var bot = await TestBot.StartAsync();
        var (one, other) = (
            await bot.SubmitAsync(bot.Asha.Person.AadObjectId), await bot.SubmitAsync(bot.Chat("Elsa Paul").Person.AadObjectId));
        await using var scope = bot.Services.CreateAsyncScope();
        var visibility = scope.ServiceProvider.GetRequiredService<IReplyVisibility>();
        Task<bool> MayAsync(TeamsChat head, params Guid[] subjects) => visibility.MayStillSeeAsync(
            head.Person.AadObjectId,
            new StoredAnswer(new Reply.ReplaceCard(new CardContent("{}", "") { PersonalDataOf = subjects }), bot.Clock.GetUtcNow()),
            default);

        Assert.True(await MayAsync(bot.Anil, one));
        Assert.True(await MayAsync(bot.Deepa));
        Assert.False(await MayAsync(bot.Deepa, one));
        Assert.False(await MayAsync(bot.Deepa, other, one));
    }

    private static Predicate<BotActivity> HasName(string name) =>
        heard => (heard.Card?.ToJsonString() ?? heard.Text).Contains(name, StringComparison.Ordinal);

    /// <summary>Queues a notice about the only request, as if it had been queued while the person still held the post.</summary>
    private static Task<bool> NotifyAsync(TestBot bot, string topic, TeamsChat to) => bot.DoAsync(async db =>
    {
        var (subject, now) = (await db.Requests.Select(request => request.Id).SingleAsync(), bot.Clock.GetUtcNow());
        db.Outbox.Add(OutboxMessage.Notify(topic, subject, 77, to.Person.AadObjectId, now));
        return await db.SaveAsync(now, default);
    });

    private static Task<bool> ReassignAsync(TestBot bot, Guid post) => bot.DoAsync(async db =>
    {
        db.ScheduleReassignment(post, bot.Clock.GetUtcNow(), bot.Clock.GetUtcNow());
        return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
    });

    private static async Task<string> OpenAsync(TeamsChat chat, Guid request)
    {
        var answer = await chat.Person.PressesAsync("approval.open", new { request = request.ToString("N") });
        return answer.Card is { } card ? string.Join('\n', TeamsChat.Words(card)) : answer.Text;
    }

    /// <summary>The words of the redrawn card that contains the given ones.</summary>
    private static async Task<string> UpdateAsync(TeamsChat chat, string words) => WordsOf(await chat.Person.HearsAsync(
        heard => heard.Kind == "Update" && WordsOf(heard).Contains(words, StringComparison.Ordinal),
        TimeSpan.FromSeconds(75)));

    private static string WordsOf(BotActivity heard) => string.Join('\n', TeamsChat.Words(heard.Card!));
}
