using BotApp.Audit;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

/// <summary>The nightly purge: each class ends when its time is over, not before, and what is open or held stays.</summary>
public sealed class PurgeTests
{
    [Fact]
    public async Task Scans_of_withdrawn_requests_end_after_90_days_and_those_of_completed_ones_after_a_year()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock);
        var (asha, binu) = (bot.Asha, bot.Binu);
        await asha.FilesCreationAsync();
        await binu.FilesCreationAsync();
        await bot.EndAsync(asha, Stage.Withdrawn);
        await bot.EndAsync(binu, Stage.Completed);
        Assert.Equal(2, Scans(bot).Length);

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(88));
        Assert.Equal(2, Scans(bot).Length);

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(4));
        Assert.Single(Scans(bot));
        Assert.Equal(binu.Person.AadObjectId, await bot.ReadAsync(db => db.Attachments.Select(scan => scan.OfficerId).SingleAsync()));

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(275));
        Assert.Empty(Scans(bot));
        Assert.Equal(2, await bot.ReadAsync(db => db.Requests.CountAsync()));
        var counts = await bot.ReadAsync(
            db => db.Audit.Where(line => line.Event == "purge.done").Select(line => line.Detail).ToListAsync());
        Assert.Single(counts, line => line.Contains("refused-scans=1", StringComparison.Ordinal));
        Assert.Single(counts, line => line.Contains("completed-scans=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_settled_text_proposal_ends_after_a_year_and_one_that_waits_stays()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock);
        var cyril = (await bot.ReadAsync(db => db.Officers.SingleAsync(officer => officer.Name == "Cyril Jose"))).Id;
        await bot.DoAsync(db =>
        {
            var (settled, open) = (Proposal("settled"), Proposal("open"));
            settled.Replace(clock.GetUtcNow());
            db.TextProposals.AddRange(settled, open);
            return db.SaveAsync(clock.GetUtcNow(), default);
        });

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(363));
        Assert.Equal(2, await bot.ReadAsync(db => db.TextProposals.CountAsync()));
        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(4));
        Assert.Equal("open", (await bot.ReadAsync(db => db.TextProposals.SingleAsync())).Key);

        TextProposal Proposal(string key) => new()
        {
            Id = Guid.NewGuid(),
            Kind = TextKind.Contact,
            Key = key,
            Before = null,
            After = "{}",
            ProposedById = cyril,
            ProposedAt = clock.GetUtcNow(),
        };
    }

    [Fact]
    public async Task Scans_of_office_orders_end_a_year_after_the_decision_and_unsent_ones_like_drafts_but_not_open_or_held_ones()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock);
        var post = (await bot.PostOfAsync(bot.Anil)).Id;
        var unsent = await bot.ProposalAsync(post, bot.Elsa(), sent: false, decided: false);
        var open = await bot.ProposalAsync(post, bot.Elsa(), sent: true, decided: false);
        var settled = await bot.ProposalAsync(post, bot.Elsa(), sent: true, decided: true);
        var held = await bot.ProposalAsync(post, bot.Deepa, sent: true, decided: true);
        await bot.HoldAsync(bot.Deepa.Person.AadObjectId);
        Assert.Equal(4, Scans(bot).Length);

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(28));
        Assert.Equal(new[] { unsent, open, settled, held }.Order(), await OwnersAsync());
        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(4));
        Assert.Equal(new[] { open, settled, held }.Order(), await OwnersAsync());
        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(330));
        Assert.Equal(new[] { open, settled, held }.Order(), await OwnersAsync());
        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(5));
        Assert.Equal(new[] { open, held }.Order(), await OwnersAsync());
        Assert.Equal(2, Scans(bot).Length);
        Assert.Equal(4, await bot.ReadAsync(db => db.ChargeProposals.CountAsync()));

        await bot.DoAsync(db => db.LegalHolds.ExecuteDeleteAsync());
        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(1));
        Assert.Equal([open], await OwnersAsync());
        Assert.Equal(3, await bot.ReadAsync(db => db.Audit.CountAsync(
            line => line.Event == "purge.done" && line.Detail.Contains("order-scans=1"))));

        async Task<IEnumerable<Guid>> OwnersAsync() =>
            (await bot.ReadAsync(db => db.Attachments.Select(scan => scan.RequestId).ToListAsync())).Order();
    }

    [Fact]
    public async Task Whoever_left_is_erased_with_their_last_request_but_not_early_nor_while_a_request_is_open_or_they_are_held()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(
            clock, extraPeople: RequestScenario.DirectoryLine("Carol Dias") + RequestScenario.DirectoryLine("Devi Das"));
        var (asha, binu) = (bot.Asha.Person.AadObjectId, bot.Binu.Person.AadObjectId);
        var (carol, devi) = (RequestScenario.IdOf("Carol Dias"), RequestScenario.IdOf("Devi Das"));
        await bot.EndAsync(await bot.SubmitAsync(asha), Stage.Refused);
        await bot.SubmitAsync(carol);
        await bot.HoldAsync(devi);
        // Binu belongs to the office.
        await bot.DoAsync(async db =>
        {
            foreach (var officer in await db.Officers.Where(one => one.Id == asha || one.Id == carol || one.Id == devi).ToListAsync())
            {
                officer.ClosedAt = clock.GetUtcNow();
            }

            return await db.SaveAsync(clock.GetUtcNow(), default);
        });

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(3_640));
        Assert.Equal(0, await ErasedAsync());
        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(20));

        Assert.Equal(1, await ErasedAsync());
        Assert.StartsWith(
            "Former officer", (await bot.ReadAsync(db => db.Officers.SingleAsync(one => one.Id == asha))).Name, StringComparison.Ordinal);
        Assert.Equal(
            ["Binu Thomas", "Carol Dias", "Devi Das"],
            await bot.ReadAsync(db => db.Officers.Where(one => one.Id == binu || one.Id == carol || one.Id == devi)
                .Select(one => one.Name).Order().ToListAsync()));
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));

        Task<int> ErasedAsync() => bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "person.erased"));
    }

    [Fact]
    public async Task A_request_ends_after_ten_years_with_everything_that_belongs_to_it_but_not_while_it_is_open_or_held()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock, extraPeople: RequestScenario.DirectoryLine("Carol Dias"));
        var open = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var ended = await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        var held = await bot.SubmitAsync(RequestScenario.IdOf("Carol Dias"));
        await bot.EndAsync(ended, Stage.Refused);
        await bot.EndAsync(held, Stage.Refused);
        await bot.HoldAsync(held);

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(3655));

        Assert.Equal(
            new[] { open, held }.Order(),
            (await bot.ReadAsync(db => db.Requests.Select(request => request.Id).ToListAsync())).Order());
        Assert.False(await bot.ReadAsync(db => db.IdentityMarks.AnyAsync(mark => mark.SourceId == ended)));
        Assert.True(await bot.ReadAsync(db => db.IdentityMarks.AnyAsync(mark => mark.SourceId == held)));
        Assert.Equal(2, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        Assert.False(await bot.ReadAsync(db => db.Outbox.AnyAsync(message => message.Subject == ended)));
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));
    }

    [Fact]
    public async Task Deliveries_cards_keys_links_mails_and_questions_end_but_the_card_of_an_open_request_still_works()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Binu.FilesCreationAsync();
        await bot.EndAsync(bot.Binu, Stage.Withdrawn);
        await bot.Elsa().SaysAsync("zzyx qqw plmk vvbn");
        await bot.DoAsync(async db =>
        {
            db.OneTimeLinks.Add(OneTimeLink.Issue("register", bot.Cyril.Person.AadObjectId, Pin.Generate(), clock.GetUtcNow()).Link);
            return await db.SaveAsync(clock.GetUtcNow(), default);
        });
        var mail = Path.Combine(bot.Folder, "mail", "old.eml");
        Directory.CreateDirectory(Path.GetDirectoryName(mail)!);
        await File.WriteAllTextAsync(mail, "Subject: old");
        File.SetLastWriteTimeUtc(mail, clock.GetUtcNow().UtcDateTime);
        await bot.AllSentAsync(clock);
        var (request, day) = (await bot.ReadAsync(db => db.Requests.SingleAsync(r => r.Stage == Stage.Withdrawn)), clock.GetUtcNow());

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(32));

        Assert.False(await bot.ReadAsync(db => db.Outbox.AnyAsync(m => m.Subject == request.Id && m.DoneAt <= day)));
        Assert.False(await bot.ReadAsync(db => db.CardMessages.AnyAsync(card => card.Subject == request.Id)));
        Assert.False(await bot.ReadAsync(db => db.InboxMessages.AnyAsync(key => key.At <= day)));
        Assert.Equal(0, await bot.ReadAsync(db => db.OneTimeLinks.CountAsync()));
        Assert.False(File.Exists(mail));
        Assert.Equal(1, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
        await bot.Anil.PressesAsync("Approve");
        Assert.Equal(1, await bot.ReadAsync(db => db.Requests.CountAsync(r => r.Stage == Stage.Approved)));

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(335));
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
    }

    [Fact]
    public async Task Drafts_and_uploads_of_somebody_under_a_hold_stay()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Asha.ReachesCheckAsync();
        await bot.Binu.ReachesCheckAsync();
        await bot.HoldAsync(bot.Asha.Person.AadObjectId);

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(32));

        Assert.Equal(bot.Asha.Person.AadObjectId, await bot.ReadAsync(db => db.Drafts.Select(draft => draft.OfficerId).SingleAsync()));
        Assert.Single(Scans(bot));
    }

    [PostgresFact]
    public async Task Two_nodes_purge_once()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartOnPostgresAsync(clock, nodes: 2);
        await bot.Asha.ReachesCheckAsync();
        await bot.Binu.ReachesCheckAsync();

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(32));

        Assert.Equal(0, await bot.ReadAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(2, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "draft.expired")));
        Assert.Single(await bot.ReadAsync(db => db.Audit.Where(line => line.Event == "purge.done"
            && line.Detail.Contains("drafts=2")).ToListAsync()));
    }

    [Fact]
    public async Task A_card_with_links_is_never_stored_and_a_repeated_press_gets_new_links()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        var open = bot.Anil.Press("Open documents");

        var first = await bot.Teams.SendAsync(open);
        var again = await bot.Teams.SendAsync(open);

        Assert.Contains("/documents/", first.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("/documents/", again.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await bot.ReadAsync(db => db.InboxMessages.Select(key => key.Answer).ToListAsync()),
            answer => answer?.Contains("/documents/", StringComparison.Ordinal) == true);
    }

    private static string[] Scans(TestBot bot) => Directory.GetFiles(Path.Combine(bot.Folder, "scans"), "*.sealed");

    private static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.Zero));
}
