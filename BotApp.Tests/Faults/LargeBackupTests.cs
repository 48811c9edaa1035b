using System.Diagnostics;
using BotApp.Notifications;
using BotApp.Operation;
using BotApp.Scenarios;
using BotApp.Storage.Encryption;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>
/// A backup while officers file and heads decide, restored elsewhere: what was acknowledged before it began is there, once,
/// and nothing that was sent is sent again.
/// </summary>
public sealed class LargeBackupTests(ITestOutputHelper output)
{
    private const int ScanMegabytes = 10;

    private static readonly TimeSpan MaxRestore = TimeSpan.FromMinutes(2);

    [SwitchedFact("BOT_LOAD")]
    public Task Forty_megabytes_are_backed_up_under_load_and_restored() => BackUpAsync(scans: 2, rows: 20, [], []);

    [SwitchedFact("BOT_LOAD")]
    public Task A_gigabyte_is_backed_up_under_load_and_restored_within_two_minutes() => BackUpAsync(scans: 60, rows: 450, [], []);

    [PostgresFact("BOT_LOAD")]
    public async Task A_gigabyte_on_PostgreSQL_is_backed_up_under_load_and_restored_within_two_minutes() => await BackUpAsync(
        scans: 60, rows: 450, await TestBot.OnPostgresAsync([]), await TestBot.OnPostgresAsync([], migrated: false));

    private async Task BackUpAsync(int scans, int rows, Dictionary<string, string?> storage, Dictionary<string, string?> empty)
    {
        await using var teams = await FakeTeams.StartAsync();
        var (folder, day) = await PrepareAsync(teams);
        await using var bot = await TestBot.StartInAsync(teams, folder, settings => TestBot.Overlay(storage, settings));
        await FillAsync(bot, scans, rows);
        var chain = Task.Run(day.RunAsync);
        await MailCrashTests.UntilAsync(() => day.Receipts.Count >= 1 || chain.IsCompleted);
        var (began, copy) = (bot.Clock.GetUtcNow(), Path.Combine(folder, "copy"));
        await RunAsync(bot.Settings, "backup", copy);
        day.Stop();
        await chain;
        await day.CheckAsync(bot);

        var other = Directory.CreateTempSubdirectory("restored-").FullName;
        File.Copy(Path.Combine(folder, "bot.key"), Path.Combine(other, "bot.key"));
        File.Copy(Path.Combine(folder, "directory.csv"), Path.Combine(other, "directory.csv"));
        var settings = TestBot.SettingsFor(teams, other);
        TestBot.Overlay(empty, settings);
        Assert.True(await RunAsync(settings, "restore", copy) < MaxRestore);
        CopyMails(folder, other);
        await using var restored = await TestBot.StartInAsync(teams, other, own => TestBot.Overlay(empty, own));
        await CheckRestoredAsync(restored, began);
    }

    /// <summary>The command in a process of its own, with the memory that it needed.</summary>
    private async Task<TimeSpan> RunAsync(IReadOnlyDictionary<string, string?> settings, params string[] words)
    {
        var (watch, peak) = (Stopwatch.StartNew(), 0.0);
        using var process = CommandProcess.Start(settings, words);
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited)
        {
            peak = Math.Max(peak, ProcessMemory.PeakMegabytes(process.Id));
            await Task.Delay(100);
        }

        output.WriteLine($"{words[0]} {watch.Elapsed.TotalSeconds:0.0} s, {peak:0} MB: {await said}");
        Assert.True(process.ExitCode == 0, await error);
        return watch.Elapsed;
    }

    private static async Task<(string Folder, SubmissionWorkload Day)> PrepareAsync(FakeTeams teams)
    {
        var folder = Directory.CreateTempSubdirectory("large-").FullName;
        var day = new SubmissionWorkload(teams);
        await day.WriteDirectoryAsync(folder);
        return (folder, day);
    }

    /// <summary>Scans in the folder, and rows of a megabyte that were sent long ago.</summary>
    private static async Task FillAsync(TestBot bot, int scans, int rows)
    {
        var random = new Random(1);
        var vault = bot.Services.GetRequiredService<DocumentVault>();
        var scan = new byte[ScanMegabytes << 20];
        for (var number = 0; number < scans; number++)
        {
            random.NextBytes(scan);
            await vault.StoreAsync(Guid.NewGuid(), async destination =>
            {
                await destination.WriteAsync(scan);
                return true;
            });
        }

        var now = bot.Clock.GetUtcNow();
        var bytes = new byte[(1 << 20) * 3 / 4];
        for (var number = 0; number < rows; number++)
        {
            random.NextBytes(bytes);
            var row = new OutboxMessage
            {
                Id = Guid.CreateVersion7(now),
                Kind = OutboxKinds.Purge,
                Subject = Guid.Empty,
                Payload = Convert.ToBase64String(bytes),
                DedupKey = $"large/{number}",
                CreatedAt = now,
                DueAt = now,
                DoneAt = now,
            };
            await using var scope = bot.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Storage.BotDb>();
            db.Outbox.Add(row);
            Assert.True(await db.SaveAsync(now, default));
        }
    }

    /// <summary>Everything seen before the backup began; pending cards may come once more, the mails are those of the first bot.</summary>
    private static async Task CheckRestoredAsync(TestBot restored, DateTimeOffset began)
    {
        var mails = restored.Mails.Count;
        await restored.AllSentAsync(restored.Clock);
        await Invariants.AssertHoldAsync(restored, repeats: 10, seenBefore: began);
        Assert.Equal(mails, restored.Mails.Count);
    }

    private static void CopyMails(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "mail"));
        foreach (var mail in Directory.EnumerateFiles(Path.Combine(from, "mail"), "*.eml"))
        {
            File.Copy(mail, Path.Combine(to, "mail", Path.GetFileName(mail)));
        }
    }
}
