using BotApp.Consolidation.Dispatch;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Storage.Encryption;
using BotApp.Support;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Operation;

/// <summary>The commands <c>backup</c> and <c>restore</c>.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task Restoring_an_online_backup_recovers_everything_and_sends_no_mail()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        await bot.DoAsync(async db =>
        {
            db.Outbox.Add(OutboxMessage.From(new SplitBatchPayload(Guid.NewGuid()), bot.Clock.GetUtcNow().AddDays(1)));
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        var folder = Path.Combine(bot.Folder, "backup");
        var (made, said, why) = await CommandProcess.RunAsync(bot.Settings, "backup", folder);
        Assert.True(made == 0, why);
        Assert.Contains("Without the key file", said, StringComparison.Ordinal);
        Assert.Equal(1, (await bot.RunsCommandAsync("backup", folder)).Code);

        // Filed after the backup, so it is gone after the restore.
        await bot.Binu.FilesCreationAsync();
        var (running, _, refused) = await CommandProcess.RunAsync(bot.Settings, "restore", folder, "--replace");
        Assert.Equal(1, running);
        Assert.Contains("Stop it first", refused, StringComparison.Ordinal);

        await bot.WhileStoppedAsync(async () =>
        {
            Assert.Equal(1, (await bot.RunsCommandAsync("restore", folder)).Code);
            Assert.Equal(0, (await bot.RunsCommandAsync("restore", folder, "--replace", "--dry-run")).Code);
            var (code, _, words) = await CommandProcess.RunAsync(bot.Settings, "restore", folder, "--replace");
            Assert.True(code == 0, words);
        });

        var request = Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
        Assert.Equal(bot.Asha.Person.AadObjectId, request.MakerId);
        Assert.Equal("1995-04-12", request.Answers["DateOfBirth"]);
        var attachment = Assert.Single(await bot.ReadAsync(db => db.Attachments.ToListAsync()));
        Assert.NotEmpty(await bot.Services.GetRequiredService<DocumentVault>().ReadAllBytesAsync(attachment.Id, default));
        Assert.Equal(
            FailureReason.Restored,
            await bot.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.SplitBatch).Select(m => m.LastFailure).SingleAsync()));
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
        await bot.Binu.FilesCreationAsync();
    }

    [Fact]
    public async Task A_tampered_backup_is_not_restored()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        var folder = Path.Combine(bot.Folder, "backup");
        Assert.Equal(0, (await bot.RunsCommandAsync("backup", folder)).Code);
        var document = Directory.EnumerateFiles(Path.Combine(folder, "documents")).First();
        await File.AppendAllTextAsync(document, "x");

        var (code, said) = await bot.RunsCommandAsync("restore", folder, "--replace");

        Assert.Equal(1, code);
        Assert.Contains(Path.GetFileName(document), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_whose_manifest_was_adapted_to_a_changed_file_is_not_restored()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        var folder = Path.Combine(bot.Folder, "backup");
        Assert.Equal(0, (await bot.RunsCommandAsync("backup", folder)).Code);
        await File.AppendAllTextAsync(Directory.EnumerateFiles(Path.Combine(folder, "documents")).First(), "x");
        var manifest = (await BackupManifest.ReadAsync(folder, default))!;
        await (manifest with { Files = await BackupManifest.HashesAsync(folder, default) }).WriteAsync(folder, default);

        var (code, said) = await bot.RunsCommandAsync("restore", folder, "--replace");

        Assert.Equal(1, code);
        Assert.Contains("backup.json", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restoring_replaces_a_damaged_or_lost_database_completely()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        var (backup, file) = (Path.Combine(bot.Folder, "backup"), bot.Settings["Storage:ConnectionString"]!);
        Assert.Equal(0, (await bot.RunsCommandAsync("backup", backup)).Code);

        await bot.WhileStoppedAsync(async () =>
        {
            await File.WriteAllTextAsync(file, new string('x', 8192));
            var (code, said) = await bot.RunsCommandAsync("restore", backup, "--replace");
            Assert.True(code == 0, said);
            Assert.Contains(file, said, StringComparison.Ordinal);
            Assert.Equal(8192, new FileInfo(Assert.Single(Directory.EnumerateFiles(bot.Folder, "bot.db.before-restore-*"))).Length);

            // The database is gone; SQLite's side files remain.
            File.Delete(file);
            string[] left = ["-wal", "-shm", "-journal"];
            foreach (var part in left)
            {
                await File.WriteAllTextAsync(file + part, "of before");
            }

            var (again, words) = await bot.RunsCommandAsync("restore", backup);
            Assert.True(again == 0, words);
            Assert.All(left, part =>
            {
                Assert.False(File.Exists(file + part), part);
                Assert.Equal(
                    "of before",
                    File.ReadAllText(Assert.Single(Directory.EnumerateFiles(bot.Folder, "bot.db.before-restore-*" + part))));
            });
        });

        Assert.Single(await bot.ReadAsync(db => db.Requests.ToListAsync()));
    }

    [Fact]
    public async Task A_backup_accepts_a_trailing_slash_and_leaves_foreign_folders_alone()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        var folder = Path.Combine(bot.Folder, "backup");
        var other = Path.Combine(folder + ".part", "letter.txt");
        Directory.CreateDirectory(folder + ".part");
        await File.WriteAllTextAsync(other, "Dear Sir");

        var (refused, why) = await bot.RunsCommandAsync("backup", folder);
        Assert.Equal(1, refused);
        Assert.Contains("in the way", why, StringComparison.Ordinal);
        Assert.Equal("Dear Sir", await File.ReadAllTextAsync(other));

        // An interrupted backup of ours is started again.
        File.Move(other, Path.Combine(folder + ".part", "bot.db"));
        var (code, said) = await bot.RunsCommandAsync("backup", folder + Path.DirectorySeparatorChar);
        Assert.True(code == 0, said);
        Assert.True(File.Exists(Path.Combine(folder, "backup.json")));
        Assert.False(Directory.Exists(folder + ".part"));
    }

    [Fact]
    public async Task A_failed_save_is_reported_as_failed()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        var backup = Path.Combine(bot.Folder, "backup");
        // Every save violates a unique key, as in a lost race.
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Faster BEFORE INSERT ON Audit BEGIN INSERT INTO Counters "
            + "SELECT * FROM Counters; END"));
        Assert.Equal(0, (await bot.RunsCommandAsync("backup", backup)).Code);
        var (imported, said) = await bot.ImportDirectoryAsync(
            TestBot.DirectoryCsv(bot.Teams)
                .Replace("Officer,Faisal Ali,Tax Assistant", "Officer,Faisal Ali,Inspector", StringComparison.Ordinal),
            "--yes");
        Assert.Equal(1, imported);
        Assert.Contains("Nothing was imported", said, StringComparison.Ordinal);

        await bot.WhileStoppedAsync(async () =>
        {
            var (restored, words) = await bot.RunsCommandAsync("restore", backup, "--replace");
            Assert.Equal(1, restored);
            Assert.Contains("Nothing was restored", words, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(bot.Folder, "*.before-restore-*"));
        });
    }
}
