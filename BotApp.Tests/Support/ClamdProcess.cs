using System.Diagnostics;

namespace BotApp.Support;

/// <summary>
/// The real clamd with one signature of our own instead of the downloaded ones, on a TCP port and a unix socket. The signature finds the
/// EICAR test text anywhere in a file.
/// </summary>
internal sealed class ClamdProcess : IAsyncDisposable
{
    public const string Binary = "/usr/sbin/clamd";

    private readonly string _folder = Directory.CreateTempSubdirectory("clamd-").FullName;
    private readonly int _port = LoopbackPort.Next();
    private Process? _process;

    public string TcpAddress => $"tcp://127.0.0.1:{_port}";

    public string SocketAddress => $"unix:{Path.Combine(_folder, "clamd.sock")}";

    /// <summary>The EICAR test text; in two halves, so that no scanner takes this source for it.</summary>
    public static string Eicar => @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>Starts it and waits until it answers; <paramref name="maxStreamBytes"/> is its StreamMaxLength.</summary>
    public static async Task<ClamdProcess> StartAsync(int maxStreamBytes = 10_000_000)
    {
        var clamd = new ClamdProcess();
        await clamd.RunAsync(maxStreamBytes);
        return clamd;
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(int maxStreamBytes)
    {
        var signatures = Directory.CreateDirectory(Path.Combine(_folder, "db")).FullName;
        var pattern = Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(Eicar));
        await File.WriteAllTextAsync(Path.Combine(signatures, "test.ndb"), $"Eicar-Test-Signature:0:*:{pattern}\n");
        var settings = Path.Combine(_folder, "clamd.conf");
        await File.WriteAllLinesAsync(settings, [
            $"DatabaseDirectory {signatures}", $"LocalSocket {SocketAddress["unix:".Length..]}", $"TCPSocket {_port}", "TCPAddr 127.0.0.1",
            "Foreground yes", $"StreamMaxLength {maxStreamBytes}", $"TemporaryDirectory {_folder}",
        ]);
        _process = Process.Start(new ProcessStartInfo(Binary, ["--config-file", settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await LoopbackPort.UntilListensAsync(_process, _port);
    }
}

/// <summary>A test that needs clamd (Debian: clamav-daemon).</summary>
public sealed class ClamdFactAttribute : FactAttribute
{
    public ClamdFactAttribute()
    {
        if (!File.Exists(ClamdProcess.Binary))
        {
            Skip = $"{ClamdProcess.Binary} (package clamav-daemon) is not installed here.";
        }
    }
}
