using BotApp.Basics;
using BotApp.Faq;
using BotApp.Notifications;
using BotApp.Notifications.Cluster;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Faults;

/// <summary>Two nodes on one database: everything that must happen once does.</summary>
public sealed class TwoNodesTests
{
    private const string ContactReview = "Are these contacts still right?";

    // More recipients than one node sends to at a time, so that the other node gets work.
    private static readonly string[] Names = [.. Enumerable.Range(0, 48).Select(RequestScenario.NameOf)];

    [PostgresFact("BOT_FAULTS")]
    public async Task Two_nodes_starting_on_an_empty_database_seed_it_once()
    {
        await using var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("nodes-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "directory.csv"), TestBot.DirectoryCsv(teams));
        var settings = await TestBot.OnPostgresAsync(TestBot.SettingsFor(teams, folder), migrated: false);
        await using var one = new BotProcess(folder, settings);
        await using var other = new BotProcess(folder, settings);
        await Task.WhenAll(one.StartAsync(), other.StartAsync());

        await using var bot = await TestBot.StartInAsync(
            teams,
            folder,
            own => (own["Storage:Provider"], own["Storage:ConnectionString"]) = ("Postgres", settings["Storage:ConnectionString"]));
        Assert.Equal(8, await bot.ReadAsync(db => db.Officers.CountAsync()));
        Assert.Equal(2, await bot.ReadAsync(db => db.Templates.CountAsync()));
        Assert.Equal(1, await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.Kind == OutboxKinds.Digest)));
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Two_nodes_share_the_Teams_rate_limit_and_a_surviving_node_gets_all_of_it()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        var nodes = bot.Services.GetRequiredService<ClusterMembership>();
        await bot.UntilAsync(_ => Task.FromResult(nodes.ShareOf(45) == 45), "a node alone has it all");
        await using var other = new BotProcess(bot.Folder, bot.Settings);
        await other.StartAsync();
        await bot.UntilAsync(_ => Task.FromResult(nodes.ShareOf(45) == 22), "the other node has its half");

        await other.KillAsync();
        await bot.UntilAsync(_ => Task.FromResult(nodes.ShareOf(45) == 45), "the other node is forgotten");
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Each_outbox_row_is_sent_once_by_one_of_two_nodes()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(extraPeople: People());
        await using var other = new BotProcess(bot.Folder, bot.Settings);
        await other.StartAsync();
        var numbers = await FileAllAsync(bot, each: 2);
        // Longer than two polls of the other node, so that it finds something left.
        SlowDown(bot, TimeSpan.FromMilliseconds(1500));

        await TellAllAsync(bot, version: 100);
        await AllDoneAsync(bot);

        Assert.All(numbers, number => Assert.Equal(1, Sent(bot, number)));
        await Invariants.AssertHoldAsync(bot);
        // Each node has its own token.
        Assert.Equal(2, Posts(bot).Select(post => post.Bearer).Distinct().Count());
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task An_answer_corrected_on_one_node_is_served_by_the_other()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await using var other = new BotProcess(bot.Folder, bot.Settings);
        await other.StartAsync();
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Questions (0)");
        await bot.Cyril.PressesAsync("Find and correct");
        await bot.Cyril.PressesAsync("Search", (FindEntries.Words, "inactive sso id"));
        await bot.Cyril.PressesAsync("Correct");
        await bot.Cyril.PressesAsync(
            "Preview",
            (EntryDetails.ShortEnglish, "The quokka desk makes it active again."),
            (EntryDetails.ShortHindi, "क्वोक्का कक्ष इसे पुनः सक्रिय करता है।"));
        await bot.Cyril.PressesAsync("Save");

        // The one-second limit is tested elsewhere on a manual clock; this test covers two processes with a database server.
        bot.Teams.ConnectTo(other.Client);
        await bot.UntilAsync(
            async _ => (await bot.Asha.SaysAsync("what should I do when my sso id is inactive?")).Text.Contains(
                "quokka",
                StringComparison.Ordinal),
            "the other node answers as corrected");
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task The_rows_of_a_node_that_dies_while_sending_are_taken_over()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(extraPeople: People());
        await using var other = new BotProcess(bot.Folder, new Dictionary<string, string?>(bot.Settings) { ["Outbox:LeaseSeconds"] = "5" });
        await other.StartAsync();
        var numbers = await FileAllAsync(bot, each: 3);
        SlowDown(bot, TimeSpan.FromMilliseconds(1000));

        await TellAllAsync(bot, version: 100);
        // The node dies during several sends, with further rows leased.
        await bot.UntilAsync(_ => Task.FromResult(Posts(bot).Select(post => post.Bearer).Distinct().Count() > 1), "both nodes send");
        await other.KillAsync();
        var leftBehind = await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.ClaimedUntil != null));
        await AllDoneAsync(bot);

        Assert.True(leftBehind > 0, "The node died when it had nothing in hand; the test shows nothing.");
        Assert.All(numbers, number => Assert.InRange(Sent(bot, number), 1, 2));
        // Only sends in flight may be duplicated: at most one per person.
        Assert.InRange(numbers.Count(number => Sent(bot, number) == 2), 0, Names.Length);
        await Invariants.AssertHoldAsync(bot, repeats: Names.Length);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Each_scheduled_time_fires_on_one_of_two_nodes()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartOnPostgresAsync(
            clock, nodes: 2, settings: settings => settings["Contacts:YearlyReview"] = "true");
        var gopal = bot.Chat("Gopal Iyer");
        await bot.Anil.SaysAsync("hi");
        for (var request = 0; request < 3; request++)
        {
            await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        }

        // Two digests, a reminder and an escalation are due at once on both nodes.
        clock.Advance(TimeSpan.FromDays(8));
        await gopal.SeesAsync("No decision yet");
        await bot.Anil.SeesAsync("Reminder: your decision is awaited");
        await bot.UntilAsync(db => db.Outbox.AllAsync(m => m.DoneAt != null || m.DueAt > clock.GetUtcNow()), "all marks have fired");

        Assert.Equal(1, Heard(gopal, "No decision yet"));
        Assert.Equal(1, Heard(bot.Anil, "Reminder: your decision is awaited"));
        Assert.Equal(1, Heard(bot.Anil, "My queue (3)"));
        Assert.Equal(1, await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.Kind == OutboxKinds.Digest && m.DoneAt == null)));

        clock.AdvanceTo(OfficeTime.At(new DateOnly(2027, 4, 1), new TimeOnly(11, 0)));
        await gopal.SeesAsync(ContactReview);
        await bot.AllSentAsync(clock);
        Assert.Equal(1, Heard(gopal, ContactReview));
        Assert.Equal(1, await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.Kind == OutboxKinds.ContactReview && m.DoneAt == null)));
    }

    private static int Heard(TeamsChat chat, string words) =>
        chat.Person.Received.Count(heard => heard.Kind == "Post"
            && heard.Card?.ToJsonString().Contains(words, StringComparison.Ordinal) == true);

    private static string People() => string.Concat(Names.Select(name => RequestScenario.DirectoryLine(name)));

    /// <summary>Creates requests for each officer and returns their numbers.</summary>
    private static async Task<IReadOnlyList<string>> FileAllAsync(TestBot bot, int each)
    {
        await bot.Asha.SaysAsync("hi");
        var numbers = new List<string>();
        foreach (var name in Names)
        {
            for (var request = 0; request < each; request++)
            {
                var id = await bot.SubmitAsync(RequestScenario.IdOf(name), tell: false);
                numbers.Add((await bot.RequestAsync(id)).Number);
            }
        }

        return numbers;
    }

    /// <summary>Queues a notification per request and officer, in one save.</summary>
    private static Task<bool> TellAllAsync(TestBot bot, int version) => bot.DoAsync(async db =>
    {
        var now = bot.Clock.GetUtcNow();
        var requests = await db.Requests.AsNoTracking().ToListAsync();
        db.Outbox.AddRange(requests.Select(request =>
            OutboxMessage.Notify(NotificationTopics.RequestStageChanged, request.Id, version, request.MakerId, now)));
        return await db.SaveAsync(now, default);
    });

    private static void SlowDown(TestBot bot, TimeSpan each)
    {
        foreach (var name in Names)
        {
            bot.Teams.Connector.Fail(bot.ChatWith(name).Person.ConversationId, new ConnectorFailure(0, Delay: each), times: 1000);
        }
    }

    private static Task AllDoneAsync(TestBot bot) =>
        bot.UntilAsync(
            db => db.Outbox.AllAsync(m => m.Topic != NotificationTopics.RequestStageChanged || m.DoneAt != null),
            "every card has left");

    private static IReadOnlyList<BotActivity> Posts(TestBot bot) => [.. bot.Teams.Received.Where(done => done.Kind == "Post")];

    private static int Sent(TestBot bot, string number) =>
        Posts(bot).Count(post => post.Card?.ToJsonString().Contains(number, StringComparison.Ordinal) == true);
}
