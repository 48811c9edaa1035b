using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>kill -9 at random moments: every acknowledged step exists once, and each mail is sent once.</summary>
public sealed class ProcessKillTests(ITestOutputHelper output)
{
    [SwitchedFact("BOT_FAULTS")]
    public Task Kills_lose_no_acknowledged_step_and_send_no_mail_twice() => KillAsync(HeavyTest.Times(20, underLoad: 50), []);

    [PostgresFact("BOT_FAULTS")]
    public async Task Kills_on_PostgreSQL_lose_no_acknowledged_step_and_send_no_mail_twice() =>
        await KillAsync(HeavyTest.Times(8, underLoad: 12), await TestBot.OnPostgresAsync(new()
        {
            // The lease of a killed process expires after this many seconds.
            ["Outbox:LeaseSeconds"] = "5",
        }));

    private async Task KillAsync(int kills, Dictionary<string, string?> storage)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("kill-").FullName;
        var day = new SubmissionWorkload(teams);
        await day.WriteDirectoryAsync(folder);
        var settings = TestBot.SettingsFor(teams, folder);
        TestBot.Overlay(storage, settings);
        await using var bot = new BotProcess(folder, settings);
        await bot.StartAsync();
        teams.ConnectTo(bot.Client);

        var chain = Task.Run(day.RunAsync);
        // A workload that failed has nothing more to lose: its fault is reported at once.
        for (var kill = 0; kill < kills && !chain.IsFaulted; kill++)
        {
            await Task.Delay(random.Next(50, 2000));
            await bot.KillAsync();
            await bot.StartAsync();
            teams.ConnectTo(bot.Client);
        }

        day.Stop();
        await chain;
        await bot.KillAsync();
        // The same Teams: a bot of another one would refuse the stored chats and tell people by mail instead.
        await using var quiet = await TestBot.StartInAsync(teams, folder, own => TestBot.Overlay(storage, own));
        // Cards that were under way at a kill may come once more.
        await day.CheckAsync(quiet, repeats: 4 * kills);
        output.WriteLine($"{kills} kills, {day.Receipts.Count} receipts, {day.Batches.Count} batches");
        Assert.NotEmpty(day.Receipts);
    }
}
