using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace BotApp.Support;

/// <summary>The built app as a separate process on a free loopback port, in Development.</summary>
internal sealed class AppProcess(string folder, string contentRoot, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Next()}/"));

    /// <summary>Returns when the app is ready; throws with its output when it exits or is not ready within a minute.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add("--urls=" + Address.GetLeftPart(UriPartial.Authority));
        start.ArgumentList.Add("--contentRoot=" + contentRoot);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ReadyAsync();
    }

    /// <summary>The id of the process.</summary>
    public int Id => _process!.Id;

    /// <summary>What the app has written to its console.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>Sends SIGTERM, as a service manager does, and returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Sends SIGKILL, so that not even finally blocks run.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        _output.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var tries = 0; tries < 600 && !_process!.HasExited; tries++)
        {
            try
            {
                if ((await http.GetAsync(new Uri("readyz", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException(
            $"The bot {(_process!.HasExited ? "ended" : "did not become ready within a minute")}. It wrote:\n{string.Join('\n', _output)}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } words)
        {
            _output.Enqueue(words);
        }
    }
}
