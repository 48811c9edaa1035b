using System.Security.Cryptography;
using BotApp.Scenarios;
using BotApp.Storage.Encryption;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>A valid key file of another database.</summary>
public sealed class ForeignKeyTests
{
    [Fact]
    public async Task A_foreign_key_file_stops_the_start_and_every_command() => await RefuseAsync(await TestBot.StartAsync());

    [PostgresFact]
    public async Task A_foreign_key_file_stops_the_start_and_every_command_on_PostgreSQL() =>
        await RefuseAsync(await TestBot.StartOnPostgresAsync());

    [Fact]
    public async Task A_backup_is_not_restored_under_a_foreign_key_and_both_keys_are_named()
    {
        await using var bot = await TestBot.StartAsync();
        var (file, folder) = (bot.Settings["Documents:KeyFile"]!, Path.Combine(bot.Folder, "backup"));
        Assert.Equal(0, (await bot.RunsCommandAsync("backup", folder)).Code);

        await bot.WhileStoppedAsync(async () =>
        {
            var (own, ids) = await PutForeignKeyAsync(file);
            var (code, said) = await bot.RunsCommandAsync("restore", folder, "--replace");
            Assert.Equal(1, code);
            Assert.All(ids, id => Assert.Contains(id, said, StringComparison.Ordinal));
            await File.WriteAllTextAsync(file, own);
        });
    }

    [Fact]
    public async Task The_bot_is_not_ready_when_its_key_does_not_open_the_known_value()
    {
        await using var bot = await TestBot.StartAsync();
        using var client = bot.NewClient();
        await UntilAsync(client, ready: true);

        await bot.DoAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "KeyChecks" SET "Value" = {RandomNumberGenerator.GetBytes(60)}"""));
        await UntilAsync(client, ready: false);
    }

    private static async Task RefuseAsync(TestBot started)
    {
        await using var bot = started;
        await bot.Asha.FilesCreationAsync();
        var file = bot.Settings["Documents:KeyFile"]!;
        await bot.WhileStoppedAsync(async () =>
        {
            var (own, ids) = await PutForeignKeyAsync(file);
            var foreign = await File.ReadAllTextAsync(file);
            var stopped = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => TestBot.StartInAsync(
                bot.Teams,
                bot.Folder,
                settings => TestBot.Overlay(bot.Settings.ToDictionary(), settings)));
            Assert.All(ids, id => Assert.Contains(id, stopped.Message, StringComparison.Ordinal));
            foreach (var words in (string[][])
                [
                    ["verify-audit"],
                    ["rotate-keys"],
                    ["import-directory", bot.Settings["Office:Directory"]!],
                    ["backup", Path.Combine(bot.Folder, "backup")],
                ])
            {
                var (code, said) = await bot.RunsCommandAsync(words);
                Assert.Equal(1, code);
                Assert.All(ids, id => Assert.Contains(id, said, StringComparison.Ordinal));
            }

            Assert.Equal(foreign, await File.ReadAllTextAsync(file));
            Assert.False(Directory.Exists(Path.Combine(bot.Folder, "backup")));
            await File.WriteAllTextAsync(file, own);
        });

        // Nothing was written under the foreign key: everything still opens.
        Assert.Equal("1995-04-12", (await bot.ReadAsync(db => db.Requests.SingleAsync())).Answers["DateOfBirth"]);
        var (verified, problems) = await bot.RunsCommandAsync("verify-audit");
        Assert.True(verified == 0, problems);
    }

    /// <returns>The content of the key file before, and the ids of the own and the foreign key.</returns>
    private static async Task<(string Own, string[] Ids)> PutForeignKeyAsync(string file)
    {
        var (own, id) = (await File.ReadAllTextAsync(file), KeyFile.Load(file, mayCreate: false).Id);
        await File.WriteAllTextAsync(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return (own, [id, KeyFile.Load(file, mayCreate: false).Id]);
    }

    private static async Task UntilAsync(HttpClient client, bool ready)
    {
        for (var tries = 1; ; tries++)
        {
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
            if (answer.IsSuccessStatusCode == ready)
            {
                return;
            }

            Assert.True(tries < 600, $"/readyz still answers {(int)answer.StatusCode}.");
            await Task.Delay(100);
        }
    }
}
