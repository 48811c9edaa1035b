using System.Net;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary><c>/readyz</c>: what it finds, and to whom it says so.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_database_that_takes_no_write_makes_the_bot_unready_and_a_local_caller_reads_why()
    {
        await using var bot = await TestBot.StartAsync();
        await ExpectAsync(bot, HttpStatusCode.OK, "ready");

        // As on a full disk: reading works, writing does not.
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Full BEFORE INSERT ON Counters BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"));
        await ExpectAsync(bot, HttpStatusCode.ServiceUnavailable, "database-unwritable: The database cannot be written");
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));
        await ExpectAsync(bot, HttpStatusCode.OK, "ready");
    }

    [Fact]
    public async Task A_folder_of_scans_that_takes_no_file_makes_the_bot_unready()
    {
        await using var bot = await TestBot.StartAsync();
        await ExpectAsync(bot, HttpStatusCode.OK, "ready");

        var folder = bot.Settings["Documents:Folder"]!;
        Directory.Move(folder, folder + ".aside");
        await File.WriteAllTextAsync(folder, "in the way");
        await ExpectAsync(bot, HttpStatusCode.ServiceUnavailable, "documents-unwritable: Documents:Folder: nothing can be written to");
    }

    [Fact]
    public async Task Without_a_token_for_Teams_the_bot_stays_ready_and_says_which_error_Entra_gave()
    {
        await using var bot = await TestBot.StartAsync(settings: settings =>
            settings["Teams:TokenEndpoint"] = settings["Teams:TokenEndpoint"]!.Replace("/oauth2/", "/nowhere/", StringComparison.Ordinal));

        await ExpectAsync(bot, HttpStatusCode.OK, "token-refused: No token for the Bot Connector");
    }

    [Fact]
    public async Task A_caller_from_outside_reads_no_reason()
    {
        await using var bot = await TestBot.StartAsync(settings: settings =>
            settings["Teams:TokenEndpoint"] = settings["Teams:TokenEndpoint"]!.Replace("/oauth2/", "/nowhere/", StringComparison.Ordinal));
        await ExpectAsync(bot, HttpStatusCode.OK, "token-refused");

        using var client = bot.NewClient();
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/readyz") { Headers = { { "X-Forwarded-For", "203.0.113.7" } } };
        using var answer = await client.SendAsync(forwarded);
        Assert.Equal("ready", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Waits, because signing keys are read in the background and a report is kept for a second.</summary>
    internal static async Task ExpectAsync(TestBot bot, HttpStatusCode status, string finding)
    {
        using var client = bot.NewClient();
        for (var tries = 1; ; tries++)
        {
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
            var said = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == status && said.Contains(finding, StringComparison.Ordinal))
            {
                return;
            }

            Assert.True(tries < 600, $"/readyz still answers {(int)answer.StatusCode}: {said}");
            await Task.Delay(100);
        }
    }
}
