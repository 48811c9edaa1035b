using System.Net;
using System.Net.Sockets;

namespace BotApp.Support;

/// <summary>
/// Ports for servers that run as processes of their own and must be told theirs. Below the range from which the system gives ports to
/// calls that go out: a test beside this one cannot take a port between its choice and its use, nor while a killed server is away.
/// </summary>
internal static class LoopbackPort
{
    private const int First = 20_000;
    private const int End = 32_000;

    // Another run of the tests on this machine begins elsewhere.
    private static int s_last = Random.Shared.Next(First, End);

    /// <summary>A port that nobody listens on and that no other test of this run is given.</summary>
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
                // Somebody else's.
            }
        }
    }
}
