using BotApp.Consolidation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>kill -9 while mails are written into the folder: every mail is complete and exists once.</summary>
public sealed class FolderMailCrashTests(ITestOutputHelper output)
{
    private const int Kills = 6;

    [SwitchedFact("BOT_FAULTS")]
    public async Task Killing_the_process_while_it_writes_mails_leaves_no_partial_or_lost_mail()
    {
        await using var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("folder-crash-").FullName;
        var names = Enumerable.Range(0, Kills).Select(at => $"Officer {(char)('A' + at)}{(char)('a' + at)}").ToList();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "directory.csv"),
            TestBot.DirectoryCsv(teams) + string.Concat(names.Select(name => RequestScenario.DirectoryLine(name))));
        var settings = TestBot.SettingsFor(teams, folder);
        var mails = settings["Mail:Folder"]!;
        Directory.CreateDirectory(mails);
        await using var bot = new BotProcess(folder, settings);
        await bot.StartAsync();
        teams.ConnectTo(bot.Client);
        var head = new TeamsChat(teams.Person("Anil Kumar"));
        await head.SaysAsync("hi");

        foreach (var (name, at) in names.Select((name, at) => (name, at)))
        {
            var before = Whole(mails).Count;
            var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var watcher = new FileSystemWatcher(mails) { EnableRaisingEvents = true };
            // Alternately at the first byte and at the final rename of the first mail of the batch.
            watcher.Created += (_, file) => _ = at % 2 == 0
                && file.FullPath.EndsWith(".part", StringComparison.Ordinal)
                && written.TrySetResult();
            watcher.Renamed += (_, file) => _ = file.FullPath.EndsWith(".eml", StringComparison.Ordinal) && written.TrySetResult();
            await MailCrashTests.SendBatchAsync(teams, head, name);
            await written.Task.WaitAsync(TimeSpan.FromMinutes(1));
            await bot.KillAsync();
            output.WriteLine($"{name}: {Whole(mails).Count - before} mails, {Directory.EnumerateFiles(mails, "*.part").Count()} begun");

            await bot.StartAsync();
            teams.ConnectTo(bot.Client);
            await MailCrashTests.UntilAsync(() => teams.Received.Any(heard =>
                heard.ConversationId == teams.Person(name, RequestScenario.IdOf(name)).ConversationId
                    && $"{heard.Card}".Contains("Sent to the computer cell", StringComparison.Ordinal)));
            Assert.Equal(before + 1, Whole(mails).Count);
        }

        await bot.KillAsync();
        Assert.Empty(Directory.EnumerateFiles(mails, "*.part"));
        await using var after = await TestBot.StartInAsync(teams, folder);
        Assert.Equal(Kills, await after.ReadAsync(db => db.Batches.CountAsync(batch => batch.Stage == BatchStage.Sent)));
        await Invariants.AssertHoldAsync(after, repeats: Kills);
    }

    /// <summary>Every mail in the folder, parsed completely, without duplicates.</summary>
    private static List<string> Whole(string folder)
    {
        var ids = Directory.EnumerateFiles(folder, "*.eml").Select(file =>
        {
            var mail = MimeMessage.Load(file);
            Assert.Contains(
                mail.Attachments.OfType<MimePart>(),
                part => part.FileName?.EndsWith(".xlsx", StringComparison.Ordinal) is true);
            return $"{mail.MessageId} {mail.To}";
        }).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        return ids;
    }
}
