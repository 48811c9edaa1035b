using BotApp.Campaigns;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Scenarios;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Faults;

/// <summary>The machine's clock is set back and forward, as after a lost time server, and the clocks of two nodes differ.</summary>
public sealed class ClockJumpTests
{
    private const string Reminder = "Reminder: your decision is awaited";
    private const string Overdue = "No decision yet";
    private const string CheckIn = "Does your SSO-ID work?";

    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    [SwitchedFact("BOT_FAULTS")]
    public async Task A_clock_that_jumps_repeats_and_loses_no_message_and_ends_no_valid_link()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock, extraPeople: Lines(5));
        var gopal = bot.Chat("Gopal Iyer");
        await bot.Anil.SaysAsync("hi");
        // Never before the start: nobody had a post then.
        clock.Advance(TwoHours + TwoHours);
        await bot.SubmitAsync(Maker(0));
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Open documents");
        var link = Assert.Single(bot.Anil.Links());

        clock.Advance(-TwoHours);
        Assert.NotNull(await OneTimeLinkScenario.OpenAsync(link));
        await bot.SubmitAsync(Maker(1));
        await bot.Anil.SeesAsync("your decision, please");

        clock.Advance(Month);
        await bot.Anil.SeesAsync(Reminder);
        await gopal.SeesAsync(Overdue);
        await bot.AllSentAsync(clock);
        clock.Advance(-TwoHours);
        var future = await FileAsync(bot, clock, maker: 2);
        clock.Advance(TwoHours);
        await FileAsync(bot, clock, maker: 3);

        // The month was a mistake: two requests lie in the future now.
        clock.Advance(-Month);
        await FileAsync(bot, clock, maker: 4);
        var opened = await bot.Anil.Person.PressesAsync("approval.open", new { request = future.ToString("N") });
        Assert.NotNull(opened.Card);
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue (5)");
        await bot.Anil.PressesAsync("Approve 5");
        await bot.AllSentAsync(clock);

        Assert.Equal((1, 1), (Heard(bot.Anil, Reminder), Heard(gopal, Overdue)));
        Assert.Equal(1, await bot.ReadAsync(db => db.Outbox.CountAsync(row =>
            row.Topic == NotificationTopics.Digest && row.OfficerId == bot.Anil.Person.AadObjectId && row.DoneAt != null)));
        Assert.Equal(0, bot.Teams.ServerErrors);
        await Invariants.AssertHoldAsync(bot);
    }

    [SwitchedFact("BOT_FAULTS")]
    public async Task Anchors_and_weekly_lists_come_on_their_days_again_within_an_hour_after_a_wrong_clock_was_corrected()
    {
        var clock = new FakeTimeProvider(TestData.Noon);
        await using var bot = await TestBot.StartAsync(
            clock,
            settings => (settings["Audit:AnchorMail:0"], settings["Audit:AnchorMail:1"]) = ("a@example.gov.in", "b@example.gov.in"));
        var campaign = await StartCampaignAsync(bot);
        clock.AdjustTime(TestData.Noon + Month);
        await UntilAsync("anchor-day/2026-11-23", isDone: true);
        await UntilAsync(Week("2026-11-30"), isDone: true);
        await UntilAsync(Week("2026-12-28"), isDone: false);

        // The month was a mistake, and nobody restarts anything. The day and the week of the jump have had theirs.
        clock.AdjustTime(TestData.Noon);
        await OnAsync(day: 24, "anchor-day/2026-11-24", isDone: false);
        await OnAsync(day: 25, "anchor-day/2026-11-24", isDone: true);
        await OnAsync(day: 31, Week("2026-12-07"), isDone: false);
        await OnAsync(day: 38, Week("2026-12-07"), isDone: true);
        await Invariants.AssertHoldAsync(bot);

        string Week(string monday) => $"campaign-week/{campaign:N}/{monday}";

        // At noon of that day of November, counted on.
        Task OnAsync(int day, string key, bool isDone)
        {
            clock.Advance(TestData.Noon.AddDays(day - TestData.Today.Day) - clock.GetUtcNow());
            return UntilAsync(key, isDone);
        }

        Task UntilAsync(string key, bool isDone) => bot.UntilAsync(
            async db =>
            {
                // For the poll of the outbox.
                clock.Advance(TimeSpan.FromSeconds(1));
                return await db.Outbox.AnyAsync(row => row.DedupKey == key && row.DoneAt != null == isDone);
            },
            $"{key} is {(isDone ? "done" : "scheduled")}");
    }

    [SwitchedFact("BOT_FAULTS")]
    public async Task A_campaign_goes_on_three_working_days_after_a_wrong_clock_was_corrected()
    {
        var clock = new FakeTimeProvider(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Asha.SaysAsync("hi");
        await bot.Binu.SaysAsync("hi");
        var campaign = await StartCampaignAsync(bot, isNudging: true);
        await UntilNudgedAsync(1);
        clock.AdjustTime(TestData.Noon + Month);
        await UntilNudgedAsync(2);

        // The month was a mistake, and one nudge of that day had not left yet.
        clock.AdjustTime(TestData.Noon);
        await bot.DoAsync(async db =>
        {
            await db.CardMessages.Where(card => card.OfficerId == bot.Binu.Person.AadObjectId && card.CreatedAt > TestData.Noon.AddDays(1))
                .ExecuteDeleteAsync();
            return await Late(db).ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, (DateTimeOffset?)null)
                .SetProperty(row => row.DueAt, TestData.Noon + Month));
        });
        clock.Advance(TimeSpan.FromHours(2));
        await UntilAsync(
            async db => !await db.CampaignMembers.AnyAsync(member => member.NextNudgeAt > TestData.Noon.AddDays(4)), "planned again");
        await UntilAsync(db => Late(db).AnyAsync(row => row.DueAt < TestData.Noon.AddDays(4)), "no nudge waits for the far day");
        Assert.Equal(2, Heard(bot.Asha, CheckIn));
        clock.Advance(TimeSpan.FromDays(3));
        await UntilNudgedAsync(3);
        // Nudges are equal cards.
        await Invariants.AssertHoldAsync(bot, repeats: 3 * await bot.ReadAsync(db => db.CampaignMembers.CountAsync()));

        IQueryable<OutboxMessage> Late(BotDb db) => db.Outbox.Where(row => row.Topic == NotificationTopics.CampaignNudge
            && row.OfficerId == bot.Binu.Person.AadObjectId && row.CreatedAt > TestData.Noon.AddDays(1) && row.Subject == campaign);

        Task UntilNudgedAsync(int times) => UntilAsync(
            async db => Heard(bot.Asha, CheckIn) == times && await db.CampaignMembers.AnyAsync(member =>
                member.OfficerId == bot.Asha.Person.AadObjectId && member.Nudges == times),
            $"nudge {times}");

        Task UntilAsync(Func<BotDb, Task<bool>> isTrue, string what) => bot.UntilAsync(
            db =>
            {
                // For the poll of the outbox.
                clock.Advance(TimeSpan.FromSeconds(1));
                return isTrue(db);
            },
            what);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Two_nodes_whose_clocks_differ_by_half_a_minute_send_each_message_once()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartOnPostgresAsync(clock, extraPeople: Lines(6));
        await using var other = await TestBot.StartSecondNodeAsync(bot, clock: new LateClock(clock, TimeSpan.FromSeconds(30)));
        bot.Teams.ConnectTo(bot.NewClient(), other.NewClient());
        await bot.Anil.SaysAsync("hi");
        for (var maker = 0; maker < 6; maker++)
        {
            // At noon of Monday, Tuesday and Wednesday. The day's list first: a request of the same moment would be an equal card.
            await FileAsync(bot, clock, maker);
            clock.Advance(TimeSpan.FromDays(maker % 2));
            await bot.AllSentAsync(clock);
        }

        await bot.UntilAsync(
            async db => await db.Outbox.CountAsync(
                row => row.Kind == OutboxKinds.Digest && row.DoneAt == null && row.DueAt > clock.GetUtcNow()) == 1,
            "the next digest waits");

        Assert.Equal(3, await bot.ReadAsync(db => db.Outbox.CountAsync(row => row.Kind == OutboxKinds.Digest && row.DoneAt != null)));
        Assert.Equal(3, await bot.ReadAsync(db => db.Outbox.CountAsync(row =>
            row.Topic == NotificationTopics.Digest && row.OfficerId == bot.Anil.Person.AadObjectId && row.DoneAt != null)));
        await Invariants.AssertHoldAsync(bot);
    }

    /// <summary>Files a request and waits until everything about it is sent.</summary>
    private static async Task<Guid> FileAsync(TestBot bot, AdjustableClock clock, int maker)
    {
        var request = await bot.SubmitAsync(Maker(maker));
        await bot.AllSentAsync(clock);
        return request;
    }

    /// <summary>Each files one request, because nobody has two of a kind.</summary>
    private static Guid Maker(int number) => RequestScenario.IdOf(RequestScenario.NameOf(number));

    private static string Lines(int makers) =>
        string.Concat(Enumerable.Range(0, makers).Select(number => RequestScenario.DirectoryLine(RequestScenario.NameOf(number))));

    private static Task<Guid> StartCampaignAsync(TestBot bot, bool isNudging = false) => bot.DoAsync(async db =>
    {
        var now = bot.Clock.GetUtcNow();
        var campaign = Campaign.Prepare(CampaignKind.CheckIn, [], null, by: null, now);
        campaign.Start(now);
        db.Campaigns.Add(campaign);
        var profile = bot.Services.GetRequiredService<OfficeProfile>();
        await db.ScheduleWeekAsync(campaign, profile, now, default);
        if (isNudging)
        {
            db.ScheduleRound(campaign, now, profile, now);
        }

        await db.SaveAsync(now, default);
        return campaign.Id;
    });

    private static int Heard(TeamsChat chat, string words) => chat.Person.Received.Count(heard =>
        heard is { Kind: "Post", Card: { } card } && TeamsChat.Words(card).Any(line => line.Contains(words, StringComparison.Ordinal)));

    private sealed class LateClock(TimeProvider clock, TimeSpan late) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - late;
    }
}
