using System.Diagnostics;
using System.Globalization;
using System.Net;
using BotApp.Consolidation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>
/// The disk fails and the power is cut: what was acknowledged is on the disk, and what the disk did not take is not acknowledged.
/// </summary>
public sealed class PowerLossTests(ITestOutputHelper output)
{
    [FailingDiskFact("BOT_FAULTS")]
    public async Task Nothing_is_acknowledged_that_the_disk_refuses_and_a_power_cut_takes_nothing_that_was()
    {
        await using var teams = await FakeTeams.StartAsync();
        var (asha, binu, anil) = (Chat("Asha Menon"), Chat("Binu Thomas"), Chat("Anil Kumar"));
        await using var bot = await StartAsync(teams, await PrepareAsync(teams));
        await anil.SaysAsync("hi");
        await asha.FilesCreationAsync();
        await anil.SeesAsync("your decision, please");
        await anil.PressesAsync("Approve");
        await FilesWithUnsureNameAsync(bot, binu);
        await anil.SeesAsync("your decision, please");

        // What lies on the disk when it fails is all that the power cut leaves.
        var left = await CopyAsync(bot);
        await using (await FailingDisk.UnderAsync(bot.Process.Id))
        {
            await IsToldAsync(bot, () => anil.PressesAsync("Approve"));
            await bot.Process.KillAsync();
        }

        await using var next = await StartAsync(teams, left);
        await using (await FailingDisk.UnderAsync(next.Process.Id))
        {
            await IsToldAsync(next, () => anil.PressesAsync("Approve"));
        }

        // The disk recovers, and nobody restarts anything.
        await Readiness.AnswersAsync(next.Process.Client, HttpStatusCode.OK);
        await anil.PressesAsync("Approve");
        await anil.SaysAsync("my queue");
        await anil.PressesAsync("Consolidate");
        await anil.PressesAsync("Send to computer cell");
        await next.Process.KillAsync();
        await using var quiet = await TestBot.StartInAsync(teams, left);
        await quiet.WaitForMailsAsync();
        await quiet.AllSentAsync(quiet.Clock);
        Assert.Equal(BatchStage.Sent, await quiet.ReadAsync(db => db.Batches.Select(batch => batch.Stage).SingleAsync()));
        // Cards that were under way at the two kills may come once more.
        await Invariants.AssertHoldAsync(quiet, repeats: 8);

        TeamsChat Chat(string name) => new(teams.Person(name));
    }

    /// <summary>A page whose name in the folder is not sure to last is not acknowledged, whatever its content is.</summary>
    private async Task FilesWithUnsureNameAsync(Bot bot, TeamsChat officer)
    {
        await officer.SaysAsync("hi");
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.PressesAsync("Next: scan", officer.Fill(CreationScenario.GoodAnswers));
        await using (await FailingDisk.UnderAsync(bot.Process.Id, only: Path.Combine(bot.Folder, "scans")))
        {
            await IsRefusedAsync(SendsPageAsync);
        }

        await SendsPageAsync();
        await officer.PressesAsync("Next: check");
        await officer.PressesAsync("Submit");

        Task<TeamsChat> SendsPageAsync() => officer.SendsFileAsync("page.pdf", SampleFiles.Pdf(officer.Person.Name));
    }

    /// <summary>The answer is a fault number instead of an acknowledgement, and readiness says why.</summary>
    private async Task IsToldAsync(Bot bot, Func<Task<TeamsChat>> step)
    {
        await IsRefusedAsync(step);
        var why = await Readiness.AnswersAsync(bot.Process.Client, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("database-unwritable", why, StringComparison.Ordinal);
        output.WriteLine(why);
    }

    private async Task IsRefusedAsync(Func<Task<TeamsChat>> step)
    {
        var told = await Assert.ThrowsAsync<InvalidOperationException>(step);
        Assert.Matches(TeamsChat.FaultNumber(), told.Message);
        output.WriteLine(told.Message);
    }

    private static async Task<string> PrepareAsync(FakeTeams teams)
    {
        var folder = Directory.CreateTempSubdirectory("power-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "directory.csv"), TestBot.DirectoryCsv(teams));
        return folder;
    }

    private static async Task<Bot> StartAsync(FakeTeams teams, string folder)
    {
        var process = new BotProcess(folder, TestBot.SettingsFor(teams, folder));
        await process.StartAsync();
        teams.ConnectTo(process.Client);
        return new Bot(process, folder);
    }

    /// <summary>Copies all files at one instant, and lets the process go on.</summary>
    private static async Task<string> CopyAsync(Bot bot)
    {
        var copy = Directory.CreateTempSubdirectory("after-power-").FullName;
        await SignalAsync("-STOP");
        foreach (var file in Directory.GetFiles(bot.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && Path.GetExtension(file) != ".running"))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(bot.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        await SignalAsync("-CONT");
        return copy;

        async Task SignalAsync(string signal)
        {
            using var kill = Process.Start("kill", [signal, bot.Process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }
    }

    private sealed record Bot(BotProcess Process, string Folder) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
