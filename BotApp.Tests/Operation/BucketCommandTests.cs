using BotApp.Scenarios;
using BotApp.Storage.Encryption;
using BotApp.Support;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Operation;

/// <summary>The operator's commands with documents in a bucket: the move there, check, rotation, backup and restore.</summary>
public sealed class BucketCommandTests
{
    [S3Fact]
    public async Task An_office_moves_to_a_bucket_and_every_command_works_there()
    {
        await using var server = await S3Server.StartAsync();
        await using var bot = await CommandScenario.StartUsedBotAsync();
        await bot.RestartAsync(server.Name);
        await RunsAsync(bot, 0, "1 documents were copied to S3, 0 were there already.", "documents", "copy", "--to", "S3");
        await RunsAsync(bot, 0, "0 documents were copied to S3, 1 were there already.", "documents", "copy", "--to", "S3");
        await RunsAsync(bot, 1, "Documents:Store is Folder already", "documents", "copy", "--to", "Folder");

        // As long as what was copied, but not the same.
        var copy = Assert.Single(server.Objects);
        var bytes = await File.ReadAllBytesAsync(copy);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(copy, bytes);
        await RunsAsync(bot, 0, "1 documents were copied", "documents", "copy", "--to", "S3", "--verify");
        await RunsAsync(bot, 0, "0 documents were copied", "documents", "copy", "--to", "S3", "--verify");

        await bot.RestartAsync(server.Use);
        Directory.Delete(bot.Settings["Documents:Folder"]!, recursive: true);
        await RunsAsync(bot, 0, "All 1 documents that the database names are there.", "documents", "check");
        await bot.WhileStoppedAsync(() => RunsAsync(bot, 0, "1 documents are encrypted under the new key", "rotate-keys"));
        await ReadsAsync(bot);
        var folder = Path.Combine(bot.Folder, "backup");
        await RunsAsync(bot, 0, "1 documents listed, which stay in the bucket", "backup", folder);
        Assert.Empty(Directory.GetFiles(folder, "*.sealed", SearchOption.AllDirectories));

        await bot.WhileStoppedAsync(() => RunsAsync(bot, 0, "Restored into", "restore", folder, "--replace"));
        await ReadsAsync(bot);
    }

    [S3Fact]
    public async Task What_the_bucket_lacks_is_named_and_a_restore_waits_for_it()
    {
        await using var server = await S3Server.StartAsync();
        await using var bot = await TestBot.StartAsync(settings: server.Use);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var id = await bot.ReadAsync(db => db.Attachments.Select(scan => scan.Id).SingleAsync());
        var folder = Path.Combine(bot.Folder, "backup");
        await RunsAsync(bot, 0, "1 documents listed", "backup", folder);
        await bot.Services.GetRequiredService<DocumentVault>().DeleteAsync(id);

        await RunsAsync(bot, 1, $"1 documents that the database names are missing:\ns3://documents/{id:N}.sealed", "documents", "check");
        await bot.WhileStoppedAsync(async () =>
        {
            await RunsAsync(bot, 1, $"s3://documents/{id:N}.sealed", "restore", folder, "--replace");
            await RunsAsync(bot, 0, "can be restored", "restore", folder, "--replace", "--dry-run", "--without-missing");
            var onFolder = bot.Settings.ToDictionary();
            onFolder["Documents:Store"] = "Folder";
            var (code, said) = await CommandInProcess.RunAsync(onFolder, "restore", folder, "--replace");
            Assert.True(code == 1, said);
            Assert.Contains("Set Documents:Store to S3 first", said, StringComparison.Ordinal);
            await server.KillAsync();
            await RunsAsync(bot, 1, "cannot be used at http://127.0.0.1", "restore", folder, "--replace");
        });
        await RunsAsync(bot, 1, "documents-unreachable: The bucket documents cannot be used", "check");
    }

    private static async Task ReadsAsync(TestBot bot)
    {
        var scan = await bot.ReadAsync(db => db.Attachments.Select(one => one.Id).SingleAsync());
        Assert.NotEmpty(await bot.Services.GetRequiredService<DocumentVault>().ReadAllBytesAsync(scan, default));
    }

    private static async Task RunsAsync(TestBot bot, int code, string sentence, params string[] words)
    {
        var (ended, said) = await bot.RunsCommandAsync(words);
        Assert.True(ended == code, said);
        Assert.Contains(sentence, said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
