using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BotApp.Support;

/// <summary>
/// Ports for server processes. They are below the range from which the system assigns ports to outgoing
/// connections, so that no parallel test takes a port before its use or while a killed server is down.
/// </summary>
internal static class LoopbackPort
{
    private const int First = 20_000;
    private const int End = 32_000;

    // A random start, in case another test run uses the same machine.
    private static int s_last = Random.Shared.Next(First, End);

    /// <summary>A free port that no other test of this run receives.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref s_last) % (End - First));
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Already in use.
            }
        }
    }

    /// <summary>Waits until the process, whose output and errors are redirected, listens on the port; at most a minute.</summary>
    /// <exception cref="InvalidOperationException">The process ended; the message has what it wrote.</exception>
    public static async Task UntilListensAsync(Process process, int port)
    {
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        for (var tries = 0; tries < 600; tries++)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{process.StartInfo.FileName} ended: {await output}{await errors}");
            }

            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException($"{process.StartInfo.FileName} did not start within a minute.");
    }
}
