using System.Diagnostics;
using System.Globalization;
using BotApp.Load;

namespace BotApp.Teams;

/// <summary>The process of one <see cref="ChannelServer"/>, seen from the measurement.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private MeasuredServer(string name, Process process, Uri address)
    {
        (Name, _process, Address) = (name, process, address);
        _http = new HttpClient { BaseAddress = address };
    }

    public string Name { get; }

    public Uri Address { get; }

    public static async Task<MeasuredServer> StartAsync(
        string name, IReadOnlyDictionary<string, string> settings, string command = ChannelServer.Command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MeasuredServer).Assembly.Location, command, name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        return await process.StandardOutput.ReadLineAsync() is { } address
            ? new MeasuredServer(name, process, new Uri(address))
            : throw new InvalidOperationException($"The server \"{name}\" ended before it listened.");
    }

    /// <exception cref="InvalidOperationException">The process has ended by itself; its faults are on the console.</exception>
    public void CheckRuns()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The server \"{Name}\" ended by itself with code {_process.ExitCode}."));
        }
    }

    /// <summary>What the process has used since its start.</summary>
    public async Task<Usage> UsageAsync()
    {
        CheckRuns();
        var told = (await _http.GetStringAsync(new Uri(ChannelServer.UsagePath, UriKind.Relative))).Split(' ');
        return new Usage(TimeSpan.FromTicks(Number(told[0])), Number(told[1]), Number(told[2]), Number(told[3]));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>CPU time of all threads, bytes allocated, SQL statements of turns and database connections opened in turns.</summary>
internal readonly record struct Usage(TimeSpan Cpu, long Allocated, long Statements, long Opens)
{
    /// <summary>This process so far, as <see cref="MeasuredServer.UsageAsync"/> reads it.</summary>
    public static string Report() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.CpuUsage.TotalTime.Ticks} {GC.GetTotalAllocatedBytes(precise: true)} "
            + $"{StatementCounter.Statements} {StatementCounter.Opens}");

    public static Usage operator -(Usage one, Usage other) => new(
        one.Cpu - other.Cpu, one.Allocated - other.Allocated, one.Statements - other.Statements, one.Opens - other.Opens);
}
