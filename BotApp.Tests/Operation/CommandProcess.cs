using System.Diagnostics;

namespace BotApp.Operation;

/// <summary>Starts the built app with an operator's command, as on a console.</summary>
internal static class CommandProcess
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        IReadOnlyDictionary<string, string?> settings, params string[] words)
    {
        using var process = Start(settings, words);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts the command without waiting for it.</summary>
    public static Process Start(IReadOnlyDictionary<string, string?> settings, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[typeof(Program).Assembly.Location, .. words])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
    }
}
