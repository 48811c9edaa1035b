using System.Diagnostics;
using System.Globalization;

namespace BotApp.Support;

/// <summary>
/// As long as it exists, nothing that a process writes is sure to reach the disk: each fsync fails with an input/output error, by strace.
/// </summary>
internal sealed class FailingDisk : IAsyncDisposable
{
    private static readonly Lazy<string?> Unavailable = new(FindReason);

    private readonly Process _strace;

    private FailingDisk(Process strace) => _strace = strace;

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? ReasonToSkip => Unavailable.Value;

    /// <param name="only">The one file or folder that fails; null: everything.</param>
    public static async Task<FailingDisk> UnderAsync(int process, string? only = null)
    {
        var disk = new FailingDisk(Start(process, only));
        // It says so when every thread is caught.
        var said = await disk._strace.StandardError.ReadLineAsync();
        return IsAttached(said) ? disk : throw new InvalidOperationException($"strace: {said}");
    }

    /// <summary>The disk works again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_strace.HasExited)
        {
            using var detach = Process.Start("kill", ["-INT", _strace.Id.ToString(CultureInfo.InvariantCulture)]);
            await detach.WaitForExitAsync();
        }

        await _strace.WaitForExitAsync();
        _strace.Dispose();
    }

    private static Process Start(int process, string? only = null)
    {
        var start = new ProcessStartInfo("strace") { RedirectStandardError = true };
        foreach (var word in (string[])[
            "--follow-forks",
            "--output=/dev/null",
            "--trace=fsync,fdatasync",
            "--inject=fsync,fdatasync:error=EIO",
            string.Create(CultureInfo.InvariantCulture, $"--attach={process}"),
            .. only is null ? [] : (string[])[$"--trace-path={only}"],
        ])
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start)!;
    }

    private static bool IsAttached(string? said) => said?.Contains(" attached", StringComparison.Ordinal) is true;

    private static string? FindReason()
    {
        using var sleeper = Process.Start("sleep", "60");
        try
        {
            using var strace = Start(sleeper.Id);
            var said = strace.StandardError.ReadLine();
            sleeper.Kill();
            strace.WaitForExit();
            return IsAttached(said) ? null : $"strace may not attach to a process here: {said}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            sleeper.Kill();
            return "strace is not installed here (apt-get install strace).";
        }
    }
}

/// <summary>A test of a <see cref="FailingDisk"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FailingDiskFactAttribute : FactAttribute
{
    public FailingDiskFactAttribute(string variable) =>
        Skip = Environment.GetEnvironmentVariable(variable) is not "1" ? $"Set {variable}=1 to run it." : FailingDisk.ReasonToSkip;
}
