using System.Diagnostics;
using System.Net;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>
/// The disk is full: people are asked to try again, readiness says so, and nothing that was acknowledged is lost.
/// </summary>
public sealed class DiskFaultTests(ITestOutputHelper output)
{
    [SmallDiskFact("BOT_FAULTS")]
    public async Task A_full_disk_is_told_to_people_and_the_bot_goes_on_without_a_restart_once_there_is_room()
    {
        using var disk = new SmallDisk(megabytes: 32);
        await using var teams = await FakeTeams.StartAsync();
        var (folder, day) = await PrepareAsync(teams, disk.Folder);
        await using var bot = await TestBot.StartInAsync(teams, folder);
        var ready = bot.NewClient();
        await Readiness.AnswersAsync(ready, HttpStatusCode.OK);
        var chain = Task.Run(day.RunAsync);
        for (var full = 1; full <= 2; full++)
        {
            await UntilAsync(() => day.Receipts.Count >= full || chain.IsCompleted);
            var told = day.FaultReplies.Count;
            disk.Fill();
            output.WriteLine(await Readiness.AnswersAsync(ready, HttpStatusCode.ServiceUnavailable));
            await UntilAsync(() => day.FaultReplies.Count > told || chain.IsCompleted);
            disk.Free();
            var watch = Stopwatch.StartNew();
            await Readiness.AnswersAsync(ready, HttpStatusCode.OK);
            output.WriteLine($"ready again after {watch.Elapsed.TotalSeconds:0.0} s");
        }

        await UntilAsync(() => day.Receipts.Count > 2 || chain.IsCompleted);
        day.Stop();
        await chain;
        await day.CheckAsync(bot, repeats: 4);
        Assert.Equal(0, teams.ServerErrors);
        output.WriteLine($"{day.Receipts.Count} receipts, {day.FaultReplies.Count} times asked to try again");
    }

    private static async Task<(string Folder, SubmissionWorkload Day)> PrepareAsync(FakeTeams teams, string parent)
    {
        var folder = Path.Combine(parent, "bot");
        Directory.CreateDirectory(folder);
        var day = new SubmissionWorkload(teams);
        await day.WriteDirectoryAsync(folder);
        return (folder, day);
    }

    /// <summary>A message whose answer a kill has swallowed is sent again after 75 seconds.</summary>
    private static Task UntilAsync(Func<bool> so) => MailCrashTests.UntilAsync(so, minutes: 3);
}
