using System.Net;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Operation;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>A running node of this build while a newer one changes the schema (docs/rolling-upgrade.md).</summary>
public sealed class RollingUpgradeTests
{
    private const string Third = "Carol Dias";

    [Fact]
    public async Task An_old_node_goes_on_deciding_and_sending_on_a_newer_schema_that_only_adds()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");

        await NewerBuild.MigrateAsync<NewerBuild.Expanding>(bot, () => throw new InvalidOperationException("No node has to stop."));
        await ExpectAsync(bot, HttpStatusCode.OK, "schema-expanded: The database has the schema 20990101000000_Expand of a newer version");

        await bot.Anil.PressesAsync("Approve");
        await bot.Asha.SeesAsync("Approved");
        await bot.Binu.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        Assert.Contains("database 20990101000000_Expand", await bot.NewClient().GetStringAsync(Path("/about")), StringComparison.Ordinal);
        var (code, said) = await CommandInProcess.RunAsync(bot.Settings, "status");
        Assert.Equal(0, code);
        Assert.Matches(@"schema +[0-9]+_Initial\ndatabase +20990101000000_Expand, of a newer version", said);

        // A node of the old version that is started again meanwhile serves too.
        await bot.RestartAsync();
        await bot.Anil.PressesAsync("Approve");
        await bot.Binu.SeesAsync("Approved");
        Assert.Equal(2, await bot.ReadAsync(db => db.Requests.CountAsync(request => request.Stage == Stage.Approved)));
    }

    [Fact]
    public async Task An_old_node_stops_before_a_migration_that_it_does_not_understand_and_goes_on_when_that_fails()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine(Third));
        await bot.Anil.SaysAsync("hi");
        await bot.Binu.InHindi().SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");

        // The newer build fails after it has announced its migration.
        await Assert.ThrowsAsync<TimeoutException>(() => NewerBuild.MigrateAsync<NewerBuild.Contracting>(bot, async () =>
        {
            await ExpectAsync(
                bot, HttpStatusCode.ServiceUnavailable, "schema-newer: The database is about to get the migration 20990201000000_Contract");
            await RefusesAsync(bot);
            throw new TimeoutException();
        }));
        await ExpectAsync(bot, HttpStatusCode.OK, "ready");
        await bot.Anil.PressesAsync("Approve");
        await bot.Asha.SeesAsync("Approved");
        await bot.Binu.SaysAsync("hi");

        await bot.ChatWith(Third).FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await NewerBuild.MigrateAsync<NewerBuild.Contracting>(bot);
        await ExpectAsync(bot, HttpStatusCode.ServiceUnavailable, "schema-newer: The database has the migration 20990201000000_Contract");
        await RefusesAsync(bot);
        var refused = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => bot.RestartAsync());
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Nodes_of_two_versions_serve_together_and_the_old_one_leaves_before_a_migration_that_it_does_not_understand()
    {
        await using var old = await TestBot.StartOnPostgresAsync(extraPeople: RequestScenario.DirectoryLine(Third));
        await old.Anil.SaysAsync("hi");
        await using var newer = await TestBot.StartSecondNodeAsync(old, NewerBuild.AddMigrations<NewerBuild.Expanding>);
        old.Teams.ConnectTo(old.NewClient(), newer.NewClient());
        await old.UntilAsync(async db => await db.Nodes.CountAsync() == 2, "both nodes are known");
        await ExpectAsync(old, HttpStatusCode.OK, "schema-expanded");
        await ExpectAsync(newer, HttpStatusCode.OK, "ready");

        // Turns alternate between the nodes.
        foreach (var officer in (TeamsChat[])[old.Asha, old.Binu])
        {
            await officer.FilesCreationAsync();
            await old.Anil.SeesAsync("your decision, please");
            await old.Anil.PressesAsync("Approve");
            await officer.SeesAsync("Approved");
        }

        // The migrating build waits until both have left the table of nodes.
        await using var newest = await TestBot.StartSecondNodeAsync(old, NewerBuild.AddMigrations<NewerBuild.ExpandingAndContracting>);
        await ExpectAsync(old, HttpStatusCode.ServiceUnavailable, "schema-newer: The database has the migration 20990201000000_Contract");
        await ExpectAsync(newer, HttpStatusCode.ServiceUnavailable, "schema-newer");
        await ExpectAsync(newest, HttpStatusCode.OK, "ready");
        Assert.Equal(1, await newest.ReadAsync(db => db.Nodes.CountAsync()));
        Assert.Equal(BeingUpgradedException.Words.English, await AnswerOfAsync(old));

        // Only the newest node is left for whoever asks through the balancer.
        old.Teams.ConnectTo(newest.NewClient());
        await old.ChatWith(Third).FilesCreationAsync();
        await old.Anil.SeesAsync("your decision, please");
    }

    /// <summary>A press and a message are answered in the person's language, nothing is saved, and nothing is sent.</summary>
    private static async Task RefusesAsync(TestBot bot)
    {
        var before = await bot.ReadAsync(db => db.Requests.AsNoTracking().Where(r => r.Stage == Stage.Submitted).SingleAsync());
        var faults = bot.Teams.ServerErrors;
        var answer = await bot.Anil.Person.SendsAsync(bot.Anil.Press("Approve"));
        Assert.Equal(BeingUpgradedException.Words.English, (string?)answer.Body?["value"]);
        var heard = bot.Binu.Person.Received.Count;
        await bot.Binu.Person.SaysAsync("hi");
        await bot.UntilAsync(
            () => bot.Binu.Person.Received.Skip(heard).Any(said => said.Text == BeingUpgradedException.Words.Hindi),
            "it is said in Hindi");
        Assert.Equal(faults, bot.Teams.ServerErrors);
        Assert.Equal(before.Version, (await bot.RequestAsync(before.Id)).Version);

        // As another node would; the unit of work of this one refuses.
        await Assert.ThrowsAsync<BeingUpgradedException>(() => bot.DoAsync(db => db.SaveAsync(bot.Clock.GetUtcNow(), default)));
        await bot.DoAsync(db =>
        {
            db.Outbox.Add(OutboxMessage.Notify(
                NotificationTopics.RequestStageChanged, before.Id, before.Version, before.MakerId, bot.Clock.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        // Longer than Outbox:PollSeconds of the tests.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        var row = await bot.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(
            message => message.Subject == before.Id && message.OfficerId == before.MakerId && message.Kind == OutboxKinds.Notification));
        Assert.Equal((0, null, null), (row.Attempts, row.ClaimedUntil, row.DoneAt));
    }

    private static async Task<string> AnswerOfAsync(TestBot bot)
    {
        bot.Teams.ConnectTo(bot.NewClient());
        return (string?)(await bot.Anil.Person.PressesAsync("menu.show")).Body?["value"] ?? "";
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static async Task ExpectAsync(TestBot bot, HttpStatusCode status, string finding)
    {
        using var client = bot.NewClient();
        for (var tries = 1; ; tries++)
        {
            using var answer = await client.GetAsync(Path("/readyz"));
            var said = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == status && said.Contains(finding, StringComparison.Ordinal))
            {
                return;
            }

            Assert.True(tries < 600, $"/readyz still answers {(int)answer.StatusCode}: {said}");
            await Task.Delay(100);
        }
    }
}
