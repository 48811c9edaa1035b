using System.Diagnostics;
using System.Net;
using BotApp.Consolidation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
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

    [SmallDiskFact("BOT_FAULTS")]
    public async Task A_disk_that_is_full_under_the_scans_or_the_mails_alone_loses_no_page_and_no_mail()
    {
        using var scans = new SmallDisk(megabytes: 2);
        using var mails = new SmallDisk(megabytes: 2);
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock, settings =>
        {
            Directory.CreateSymbolicLink(settings["Documents:Folder"]!, scans.Folder);
            Directory.CreateSymbolicLink(settings["Mail:Folder"]!, mails.Folder);
        });
        var ready = bot.NewClient();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        await bot.Asha.PressesAsync("Next: scan", bot.Asha.Fill(CreationScenario.GoodAnswers));

        scans.Fill();
        var told = await Assert.ThrowsAsync<InvalidOperationException>(SendsPageAsync);
        Assert.Matches(TeamsChat.FaultNumber(), told.Message);
        var why = await Readiness.AnswersAsync(ready, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("documents-unwritable", why, StringComparison.Ordinal);
        Assert.DoesNotContain("database-unwritable", why, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(scans.Folder, "*.sealed"));
        Assert.Empty(Directory.EnumerateFiles(scans.Folder, "*.part"));
        scans.Free();
        await Readiness.AnswersAsync(ready, HttpStatusCode.OK);
        await SendsPageAsync();
        await bot.Asha.PressesAsync("Next: check");
        await bot.Asha.PressesAsync("Submit");
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");

        mails.Fill();
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.UntilAsync(() => bot.Log.With("mail-folder: a row").Count > 0, "the line that says why no mail leaves");
        Assert.Empty(bot.Mails);
        Assert.Empty(Directory.EnumerateFiles(mails.Folder, "*.part"));
        mails.Free();
        await bot.UntilRetriesAsync(clock, () => bot.Mails.Count == 1, "the mail has left");
        await bot.AllSentAsync(clock);
        Assert.Equal(BatchStage.Sent, await bot.ReadAsync(db => db.Batches.Select(batch => batch.Stage).SingleAsync()));
        await Invariants.AssertHoldAsync(bot);

        Task<TeamsChat> SendsPageAsync() => bot.Asha.SendsFileAsync("page.pdf", SampleFiles.Pdf("Asha"));
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
