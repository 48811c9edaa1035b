using BotApp.Scenarios;
using BotApp.Support;

namespace BotApp.Operation;

/// <summary>A bot in use for the tests of the operator's commands, and the import of a directory file.</summary>
internal static class CommandScenario
{
    /// <summary>Asha has filed a request with a scan, and Anil is in the chat.</summary>
    public static async Task<TestBot> StartUsedBotAsync() => await UseAsync(await TestBot.StartAsync());

    public static async Task<TestBot> StartUsedBotOnPostgresAsync() => await UseAsync(await TestBot.StartOnPostgresAsync());

    /// <summary>The same under an account that owns nothing but its database, as docs/install-debian.md creates it.</summary>
    public static async Task<TestBot> StartUsedBotOfClerkAsync()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseOfClerkAsync();
        return await UseAsync(await TestBot.StartAsync(settings: all => TestBot.UsePostgres(all, database)));
    }

    /// <summary>The command with the bot's settings, in the process of the test.</summary>
    public static Task<(int Code, string Said)> RunsCommandAsync(this TestBot bot, params string[] words) =>
        CommandInProcess.RunAsync(bot.Settings, words);

    public static async Task<(int Code, string Said)> ImportDirectoryAsync(this TestBot bot, string people, params string[] options)
    {
        var file = Path.Combine(bot.Folder, "new.csv");
        await File.WriteAllTextAsync(file, people);
        return await bot.RunsCommandAsync(["import-directory", file, .. options]);
    }

    private static async Task<TestBot> UseAsync(TestBot bot)
    {
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SaysAsync("hi");
        return bot;
    }
}
