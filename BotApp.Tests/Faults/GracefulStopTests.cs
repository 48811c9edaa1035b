using System.Diagnostics;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>SIGTERM under load, as at each upgrade: what has begun is finished, and nothing is lost or sent twice.</summary>
public sealed class GracefulStopTests(ITestOutputHelper output)
{
    [SwitchedFact("BOT_LOAD")]
    public Task Stopping_under_load_takes_less_than_the_service_manager_waits_and_repeats_nothing() => StopAsync(1);

    [SwitchedFact("BOT_LOAD")]
    public Task Ten_stops_under_load_lose_and_repeat_nothing() => StopAsync(10);

    private async Task StopAsync(int stops)
    {
        await using var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("stop-").FullName;
        var day = new SubmissionWorkload(teams);
        await day.WriteDirectoryAsync(folder);
        await using var bot = new BotProcess(folder, TestBot.SettingsFor(teams, folder));
        await bot.StartAsync();
        teams.ConnectTo(bot.Client);
        var chain = Task.Run(day.RunAsync);
        using var others = new CancellationTokenSource();
        var readers = ReadAsync(teams, others.Token);
        for (var stop = 1; ; stop++)
        {
            await MailCrashTests.UntilAsync(() => day.Receipts.Count >= stop || chain.IsCompleted, minutes: 3);
            var watch = Stopwatch.StartNew();
            Assert.Equal(0, await bot.StopAsync());
            output.WriteLine($"stopped after {watch.Elapsed.TotalSeconds:0.0} s");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(25));
            if (stop == stops)
            {
                break;
            }

            await bot.StartAsync();
            teams.ConnectTo(bot.Client);
        }

        // The next start takes over what was under way.
        await using var quiet = await TestBot.StartInAsync(teams, folder);
        day.Stop();
        await chain;
        await others.CancelAsync();
        await readers;
        Assert.Equal(0, teams.ServerErrors);
        await day.CheckAsync(quiet);
        output.WriteLine($"{day.Receipts.Count} receipts, {day.FaultReplies.Count} times asked to try again");
    }

    /// <summary>Two officers who look at their requests all the time.</summary>
    private static Task ReadAsync(FakeTeams teams, CancellationToken end) => Task.WhenAll(
        new[] { "Asha Menon", "Binu Thomas" }.Select(name => Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    try
                    {
                        await teams.Person(name).PressesAsync("mine");
                    }
                    catch (Exception stopped) when (stopped is HttpRequestException or TaskCanceledException)
                    {
                        await Task.Delay(50, CancellationToken.None);
                    }
                }
            },
            CancellationToken.None)));
}
