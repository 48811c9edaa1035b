using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.Consolidation.Register;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>Campaigns and the check-in, from the cell's form to the officers' answers.</summary>
public sealed class CampaignTests
{
    private const string Nudge = "Please update your designation";
    private const string Question = "Does your SSO-ID work?";

    [Fact]
    public async Task Officers_are_nudged_until_they_file_or_opt_out_across_pause_restart_and_a_clock_pushed_forward()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        foreach (var person in (TeamsChat[])[bot.Asha, bot.Binu.InHindi(), bot.Anil, bot.Cyril])
        {
            await person.SaysAsync("hi");
        }

        var id = await StartsAsync(bot, CampaignKind.Promotion, "Inspector");
        await bot.Asha.SeesAsync(Nudge);
        await bot.Binu.SeesAsync("कृपया अपना पदनाम अद्यतन कराएँ");
        Assert.True(bot.Binu.Has("यह मुझ पर लागू नहीं है"));
        await bot.Asha.PressesAsync("This does not apply to me");
        await bot.Asha.PressesAsync("Send");
        Assert.Contains("Please say why", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Send", (OptOutOfCampaign.Why, nameof(OptOutReason.AlreadyDone)));
        Assert.Contains("not be reminded", bot.Asha.Text, StringComparison.Ordinal);

        // Two working days later: too early. Three: paused. Then it goes on where it was, in office hours only, and once.
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 25), new TimeOnly(17, 0)));
        await bot.AllSentAsync(clock);
        await ChangesAsync(bot, id, CampaignChange.Pause);
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 26), new TimeOnly(22, 0)));
        await bot.AllSentAsync(clock);
        await ChangesAsync(bot, id, CampaignChange.Resume);
        await bot.RestartAsync();
        await bot.AllSentAsync(clock);
        Assert.Equal((1, 1), (Nudges(bot.Asha), Nudges(bot.Binu)));
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 27), new TimeOnly(9, 31)));
        await bot.UntilAsync(() => Nudges(bot.Binu) == 2, "the second nudge");
        await bot.RestartAsync();

        // Pushed far forward: one more nudge and not one for each day missed; the head hears who is left.
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 12, 7), new TimeOnly(11, 0)));
        await bot.UntilAsync(() => Nudges(bot.Binu) == 3, "the third nudge");
        await bot.Anil.SeesAsync("Not filed yet: ");
        Assert.Contains("Binu Thomas", bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Asha Menon", bot.Anil.Text, StringComparison.Ordinal);

        await bot.DoAsync(async db =>
        {
            var binu = await db.Officers.FirstAsync(officer => officer.Id == bot.Binu.Person.AadObjectId);
            db.Requests.Add(Request.Submit(
                Guid.NewGuid(),
                "KCH-2026-900001-0",
                RequestKind.Promotion,
                binu.Id,
                binu.OfficeId!.Value,
                null,
                Answers.None,
                clock.GetUtcNow()));
            return await db.SaveAsync(clock.GetUtcNow(), default);
        });
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 12, 11), new TimeOnly(12, 0)));
        await bot.UntilAsync(
            async db => (await db.CampaignMembers.ToListAsync()).All(member => member.NextNudgeAt is null), "everybody is settled");
        await bot.AllSentAsync(clock);
        Assert.Equal((1, 3), (Nudges(bot.Asha), Nudges(bot.Binu)));
        var card = await bot.Cyril.Person.PressesAsync(OpenCampaign.Verb, new { campaign = id.ToString("N") });
        var text = string.Join('\n', TeamsChat.Words(card.Card!));
        Assert.Contains("Already done", text, StringComparison.Ordinal);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Two_nodes_nudge_each_officer_once_across_a_restart()
    {
        var clock = new AdjustableClock(TestData.Noon);
        string[] names = [.. Enumerable.Range(0, 40).Select(RequestScenario.NameOf)];
        await using var bot = await TestBot.StartOnPostgresAsync(
            clock, string.Concat(names.Select(name => RequestScenario.DirectoryLine(name))), nodes: 2);
        List<TeamsChat> officers = [.. names.Select(bot.ChatWith)];
        foreach (var officer in officers.Append(bot.Cyril))
        {
            await officer.SaysAsync("hi");
        }

        await StartsAsync(bot, CampaignKind.Promotion, "Inspector");
        await bot.UntilAsync(() => officers.Sum(Nudges) > 0, "the first nudge");
        await bot.RestartAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await bot.UntilAsync(() => officers.Sum(Nudges) >= officers.Count, "all nudges");
        await bot.AllSentAsync(clock);

        Assert.All(officers, officer => Assert.Equal(1, Nudges(officer)));
    }

    [Fact]
    public async Task Two_campaigns_nudge_one_officer_once_in_three_working_days()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Asha.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await StartsAsync(bot, CampaignKind.Promotion, "Inspector");
        await bot.Asha.SeesAsync(Nudge);
        var checkIn = await StartsAsync(bot, CampaignKind.CheckIn, "Inspector");
        await bot.UntilAsync(db => db.CampaignMembers.AnyAsync(member => member.CampaignId == checkIn), "planned");
        await bot.AllSentAsync(clock);
        Assert.Equal(1, Nudges(bot.Asha));

        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 26), new TimeOnly(12, 30)));
        await bot.UntilAsync(() => Nudges(bot.Asha) == 2, "one of the two campaigns");
        await bot.RestartAsync();
        await bot.AllSentAsync(clock);
        Assert.Equal(2, Nudges(bot.Asha));
    }

    [Fact]
    public async Task No_round_is_planned_while_nudges_of_the_same_campaign_have_not_left()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Cyril.SaysAsync("hi");
        var slow = await StartsAsync(bot, CampaignKind.Promotion, "Superintendent");
        var other = await StartsAsync(bot, CampaignKind.CheckIn, "Superintendent");
        await bot.AllSentAsync(clock);
        await bot.DoAsync(async db =>
        {
            // As if another worker were still sending it; leases count by the machine's clock.
            var nudge = OutboxMessage.Notify(
                NotificationTopics.CampaignNudge, slow, 99, bot.Chat("Elsa Paul").Person.AadObjectId, Late(clock));
            (nudge.ClaimedBy, nudge.ClaimedUntil) = (Guid.NewGuid(), TimeProvider.System.GetUtcNow().AddHours(1));
            db.Outbox.Add(nudge);
            return await db.SaveAsync(clock.GetUtcNow(), default);
        });

        Assert.IsType<SendResult.Postponed>(await PlansAsync(bot, slow));
        Assert.IsType<SendResult.Done>(await PlansAsync(bot, other));
        await bot.DoAsync(db => db.Outbox.Where(row => row.Subject == slow && row.DoneAt == null).ExecuteDeleteAsync());
        Assert.IsType<SendResult.Done>(await PlansAsync(bot, slow));
    }

    [Fact]
    public async Task A_press_that_meets_a_round_being_saved_is_carried_out_after_it()
    {
        await using var bot = await TestBot.StartAsync(
            new AdjustableClock(TestData.Noon),
            services: services => services.ConfigureDbContext<BotDb>(options => options.AddInterceptors(new SomebodyFaster())));
        var (one, two) = (
            await StartsAsync(bot, CampaignKind.Promotion, "Superintendent"),
            await StartsAsync(bot, CampaignKind.CheckIn, "Superintendent"));
        await PausesAsync(one);
        await PausesAsync(two);

        async Task PausesAsync(Guid campaign)
        {
            var card = await bot.Cyril.Person.PressesAsync(
                ChangeCampaign.Verb, new { campaign = campaign.ToString("N"), change = nameof(CampaignChange.Pause) });
            Assert.Contains("✓ Paused", TeamsChat.Words(card.Card!));
        }
    }

    [Fact]
    public async Task The_check_in_records_yes_and_opens_activation_or_creation_and_counts_silence()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        foreach (var person in (TeamsChat[])[bot.Asha, bot.Binu, bot.Anil, bot.Deepa, bot.Cyril])
        {
            await person.SaysAsync("hi");
        }

        var id = await StartsAsync(bot, CampaignKind.CheckIn, rank: null);
        await bot.Asha.SeesAsync(Question);
        await bot.Asha.PressesAsync("Yes");
        Assert.Contains("recorded that your SSO-ID works", bot.Asha.Text, StringComparison.Ordinal);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var calendar = bot.Services.GetRequiredService<OfficeProfile>().Calendar;
        var register = await bot.ReadAsync(db => db.RegisterAsync(calendar, clock.GetUtcNow(), default));
        Assert.NotNull(Assert.Single(register.Rows).CheckedAt);
        await bot.Binu.SeesAsync(Question);
        await bot.Binu.PressesAsync("No");
        Assert.Contains("What is wrong", bot.Binu.Text, StringComparison.Ordinal);
        await bot.Deepa.SeesAsync(Question);
        Assert.Contains(
            "Nothing to do",
            string.Join('\n', TeamsChat.Words((await bot.Chat("Faisal Ali").Person.PressesAsync(
                AnswerCheckIn.Verb, new { campaign = id.ToString("N"), says = nameof(CheckInAnswer.Works) })).Card!)),
            StringComparison.Ordinal);

        await bot.Cyril.Person.SaysAsync("hi");
        await bot.Cyril.SeesAsync("What do you need?");
        await bot.Cyril.PressesUnderMoreAsync("Campaigns");
        await bot.Cyril.PressesAsync("SSO-ID check-in");
        Assert.Contains("The SSO-ID works: \n1", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("It does not work: \n1", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Aluva Division: \n1 open of 1", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("End");
        Assert.Contains("ended", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.False(bot.Cyril.Has("End"));
    }

    [Fact]
    public async Task The_half_yearly_check_in_starts_by_itself_and_once()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock, settings => settings["Campaign:HalfYearlyCheckIn"] = "true");
        await bot.Asha.SaysAsync("hi");
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2027, 1, 1), new TimeOnly(10, 1)));
        await bot.Asha.SeesAsync(Question);
        await bot.RestartAsync();
        await bot.AllSentAsync(clock);

        Assert.Equal(CampaignKind.CheckIn, await bot.ReadAsync(db => db.Campaigns.Select(one => one.Kind).SingleAsync()));
        Assert.Equal(1, await bot.ReadAsync(db => db.Outbox.CountAsync(row => row.DedupKey == "check-in/2027-07-01")));
        Assert.Equal(1, Nudges(bot.Asha));
    }

    [Fact]
    public async Task An_order_list_names_the_members_and_rows_with_a_doubt_are_left_out()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Asha.SaysAsync("hi");
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Campaigns");
        await bot.Cyril.PressesAsync("By an order list");
        Assert.Contains("Please choose what", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("By an order list", (PrepareCampaign.About, nameof(CampaignKind.Promotion)));
        await bot.Cyril.SendsFileAsync("order.xlsx", CampaignScenario.Order(
            ("Sl. No.", "Name of the officer", "SSO-ID", "Office"),
            ("1", "ASHA MENON", "", "Ernakulam Division"),
            ("2", "Elsa Paul", "10234567", ""),
            ("3", "Elsa Paul", "10200001", ""),
            ("4", "Nobody Known", "", "")));
        Assert.Contains("Found in the directory: \n2", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Row 5: Elsa Paul: \nthe SSO-ID belongs to another name", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Row 6: Nobody Known: \nnot in the directory", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Preview for 2");
        Assert.Contains("Asha Menon, Elsa Paul", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Start");
        await bot.Asha.SeesAsync(Nudge);
        await bot.Chat("Elsa Paul").SeesAsync(Nudge);
        await bot.AllSentAsync(clock);
        Assert.Equal(0, Nudges(bot.Binu));
    }

    private static DateTimeOffset Late(TimeProvider clock) => clock.GetUtcNow() - CampaignPace.MaxBehind - CampaignPace.Lead;

    private static async Task<SendResult> PlansAsync(TestBot bot, Guid campaign)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var round = await scope.ServiceProvider.GetRequiredService<BotDb>().Campaigns.AsNoTracking()
            .Where(one => one.Id == campaign).Select(one => one.Round).SingleAsync();
        CampaignRoundPayload payload = new(campaign, round);
        return await scope.ServiceProvider.GetRequiredService<IOutboxHandler<CampaignRoundPayload>>()
            .HandleAsync(payload, OutboxMessage.From(payload, bot.Clock.GetUtcNow()), CancellationToken.None);
    }

    private static async Task<Guid> StartsAsync(TestBot bot, CampaignKind kind, string? rank)
    {
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Campaigns");
        await bot.Cyril.PressesAsync("Preview", (PrepareCampaign.About, kind.ToString()), (PrepareCampaign.Rank, rank ?? ""));
        Assert.Contains("Will be nudged", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Start");
        Assert.Contains("Campaign: running", bot.Cyril.Text, StringComparison.Ordinal);
        return await bot.ReadAsync(db => db.Campaigns.OrderByDescending(one => one.PreparedAt).ThenByDescending(one => one.Id)
            .Where(one => one.Kind == kind).Select(one => one.Id).FirstAsync());
    }

    private static async Task ChangesAsync(TestBot bot, Guid id, CampaignChange change) => Assert.NotNull(
        (await bot.Cyril.Person.PressesAsync(
            ChangeCampaign.Verb, new { campaign = id.ToString("N"), change = change.ToString() })).Card);

    private static int Nudges(TeamsChat chat) => chat.Person.Received.Count(sent => sent.Kind is "Post"
        && sent.Card?.ToJsonString().Contains(OptOutOfCampaign.Verb, StringComparison.Ordinal) is true);

    /// <summary>Each campaign was changed by somebody else when it is first paused.</summary>
    private sealed class SomebodyFaster : SaveChangesInterceptor
    {
        private readonly HashSet<Guid> _met = [];

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var paused = eventData.Context!.ChangeTracker.Entries<Campaign>()
                .FirstOrDefault(entry => entry.State is EntityState.Modified && entry.Entity.State is CampaignState.Paused);
            if (paused is not null && _met.Add(paused.Entity.Id))
            {
                await eventData.Context.Database.ExecuteSqlRawAsync(
                    """UPDATE "Campaigns" SET "Version" = "Version" + 1""", cancellationToken);
            }

            return result;
        }
    }
}
