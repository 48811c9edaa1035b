using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BotApp.Storage.Postgres;

/// <summary>PostgreSQL's own programs <c>pg_dump</c> and <c>pg_restore</c> of one version on this machine.</summary>
/// <param name="Folder">The folder that has both.</param>
/// <param name="Major">Their major version, such as 15.</param>
public sealed partial record PostgresPrograms(string Folder, int Major)
{
    public const string Dump = "pg_dump";
    public const string Restore = "pg_restore";

    /// <summary>As many lines of what a program complains about are shown.</summary>
    private const int MaxLines = 3;

    /// <summary>Debian's packages put each version into a folder of its own.</summary>
    private const string DebianFolder = "/usr/lib/postgresql";

    private static readonly string Extension = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>
    /// The programs of the server's own version. Older ones do not know all that the server has; what newer ones write, the server may not
    /// understand when it is restored.
    /// </summary>
    /// <param name="found">What there is on this machine.</param>
    /// <param name="given">The folder that the settings name; empty: none.</param>
    /// <returns>The programs, or why there are none, for the operator.</returns>
    public static (PostgresPrograms? Programs, string? Problem) Choose(
        IReadOnlyCollection<PostgresPrograms> found, int server, string given)
    {
        if (found.FirstOrDefault(one => one.Major == server) is { } own)
        {
            return (own, null);
        }

        var others = string.Join(" and ", found.Select(one => one.Major).Distinct().Order());
        return (null, found.Count > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The server is of version {server}, but {Dump} and {Restore} are here only of version {others}. {Remedy(server)}")
            : given.Length > 0
                ? $"{given} does not have {Dump} and {Restore}. Correct Storage:{nameof(StorageOptions.PostgresTools)} or remove it."
                : $"{Dump} and {Restore} are neither on the PATH nor under {DebianFolder}. {Remedy(server)}");
    }

    /// <summary>
    /// All versions on this machine: in the given folder, or else where Debian has them and on the PATH. Debian's programs on the PATH
    /// choose a version themselves, so they come last.
    /// </summary>
    public static async Task<IReadOnlyCollection<PostgresPrograms>> FindAsync(string given, CancellationToken ct)
    {
        var found = new List<PostgresPrograms>();
        foreach (var folder in given.Length > 0 ? [given] : Folders())
        {
            if (await MajorOfAsync(folder, ct) is { } major)
            {
                found.Add(new PostgresPrograms(folder, major));
            }
        }

        return found;
    }

    /// <summary>Runs one of the programs; it ends with <paramref name="ct"/>.</summary>
    /// <param name="environment">Set for the program; null removes a variable.</param>
    /// <returns>What it wrote, and why it failed; null when it did not.</returns>
    public async Task<(string Output, string? Problem)> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken ct)
    {
        var start = new ProcessStartInfo(PathOf(Folder, program), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct);
            return (await output, process.ExitCode == 0 ? null : Describe(program, process.ExitCode, await errors));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Describe(string program, int exitCode, string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 0
            ? string.Join(' ', lines.Take(MaxLines))
            : string.Create(CultureInfo.InvariantCulture, $"{program} ended with exit code {exitCode}.");
    }

    private static string Remedy(int server) => string.Create(
        CultureInfo.InvariantCulture,
        $"Install PostgreSQL's client programs of version {server} (Debian: postgresql-client-{server}), "
            + $"or name their folder in Storage:{nameof(StorageOptions.PostgresTools)}.");

    private static IEnumerable<string> Folders() =>
        (Directory.Exists(DebianFolder)
            ? Directory.EnumerateDirectories(DebianFolder).Select(version => Path.Combine(version, "bin"))
            : [])
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));

    private static string PathOf(string folder, string program) => Path.Combine(folder, program + Extension);

    /// <summary>Null when the folder does not have both programs, or they do not run.</summary>
    private static async Task<int?> MajorOfAsync(string folder, CancellationToken ct)
    {
        if (!File.Exists(PathOf(folder, Dump)) || !File.Exists(PathOf(folder, Restore)))
        {
            return null;
        }

        try
        {
            var (said, _) = await new PostgresPrograms(folder, 0).RunAsync(Dump, ["--version"], new Dictionary<string, string?>(), ct);
            return Version().Match(said) is { Success: true } match
                ? int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture)
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)")]
    private static partial Regex Version();
}
