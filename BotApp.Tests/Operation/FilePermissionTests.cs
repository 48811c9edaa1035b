using System.Runtime.Versioning;
using BotApp.Scenarios;
using BotApp.Support;

namespace BotApp.Operation;

/// <summary>Every file that the app makes, from a draft to a backup, can be read by its own account only.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FilePermissionTests
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;

    /// <summary>Written by the test before the app starts.</summary>
    private static readonly string[] OperatorsFiles = ["directory.csv"];

    [Fact]
    public async Task Database_scans_mails_and_backups_are_for_the_service_account_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.WaitForMailsAsync();
        var (code, _, why) = await CommandProcess.RunAsync(bot.Settings, "backup", Path.Combine(bot.Folder, "backup"));
        Assert.True(code == 0, why);

        AssertPrivate(
            bot,
            "bot.db",
            "bot.db-wal",
            "mail/*.eml",
            "scans/*.sealed",
            "backup/bot.db",
            "backup/backup.json",
            "backup/documents/*.sealed");

        // Neither a restored copy nor files that came from elsewhere with the rights of another machine stay readable.
        await bot.WhileStoppedAsync(async () =>
        {
            Directory.GetFiles(Path.Combine(bot.Folder, "backup"), "*", SearchOption.AllDirectories).ToList().ForEach(MakeReadable);
            var (restored, _, reason) = await CommandProcess.RunAsync(
                bot.Settings, "restore", Path.Combine(bot.Folder, "backup"), "--replace");
            Assert.True(restored == 0, reason);
            AssertPrivate(bot, "bot.db", "scans/*.sealed");
            MakeReadable(Path.Combine(bot.Folder, "bot.db"));
            Directory.GetFiles(Path.Combine(bot.Folder, "scans")).ToList().ForEach(MakeReadable);
            Directory.Delete(Path.Combine(bot.Folder, "backup"), recursive: true);
        });
        AssertPrivate(bot, "bot.db", "bot.db-wal", "scans/*.sealed");
    }

    private static void AssertPrivate(TestBot bot, params string[] expected)
    {
        var files = Directory.GetFiles(bot.Folder, "*", SearchOption.AllDirectories);
        foreach (var pattern in expected)
        {
            Assert.NotEmpty(Directory.GetFiles(bot.Folder, pattern));
        }

        var open = files
            .Where(file => !OperatorsFiles.Contains(Path.GetFileName(file)) && !file.Contains("/backup/", StringComparison.Ordinal))
            .Concat(expected.SelectMany(pattern => Directory.GetFiles(bot.Folder, pattern)))
            .Where(file => File.GetUnixFileMode(file) != File600)
            .Concat(Directory.GetDirectories(bot.Folder, "*", SearchOption.AllDirectories)
                .Where(folder => File.GetUnixFileMode(folder) != Folder700));
        Assert.Empty(open.Select(path => $"{Path.GetRelativePath(bot.Folder, path)}: {File.GetUnixFileMode(path)}"));
    }

    private static void MakeReadable(string file) => File.SetUnixFileMode(file, File600 | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
}
