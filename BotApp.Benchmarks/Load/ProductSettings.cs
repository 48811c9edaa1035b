using System.Diagnostics;
using System.Security.Cryptography;
using BotApp.Basics;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>The settings of a measured product whose files are all in one folder.</summary>
internal static class ProductSettings
{
    public static IReadOnlyDictionary<string, string> In(string folder, BotConnector connector)
    {
        var (key, directory) = (Path.Combine(folder, "bot.key"), Path.Combine(folder, "directory.csv"));
        if (!File.Exists(key))
        {
            File.WriteAllText(key, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            PrivateFiles.Restrict(key);
            File.WriteAllText(directory, MeasuredOffice.Directory());
        }

        return new Dictionary<string, string>(connector.Settings())
        {
            ["Storage__ConnectionString"] = Path.Combine(folder, "bot.db"),
            ["Documents__Folder"] = Path.Combine(folder, "scans"),
            ["Documents__KeyFile"] = key,
            ["Mail__Folder"] = Path.Combine(folder, "mail"),
            ["Office__Directory"] = directory,
            ["Limits__MessagesPerMinute"] = "100000",
            ["Limits__PressesPerMinute"] = "100000",
        };
    }

    /// <summary>The product's own program with these settings, in a process of its own beside the files that ship with it.</summary>
    public static ProcessStartInfo Program(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TeamsModule).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        return start;
    }
}
