using System.Net;
using System.Net.Sockets;

namespace BotApp.Teams.Security;

/// <summary>
/// Connects only to public addresses, resolved once: an allowed name that suddenly points into the office network (DNS rebinding)
/// is refused.
/// </summary>
public static class PublicConnection
{
    /// <summary>Special-purpose ranges of RFC 6890 and its successors, and multicast.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain))
            && !NotPublic.Any(range => range.Contains(plain));
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>. The operator's own proxy may have any address.</summary>
    public static ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, bool loopbackToo, CancellationToken ct)
    {
        var isProxy = !string.Equals(
            context.DnsEndPoint.Host,
            context.InitialRequestMessage.RequestUri?.IdnHost,
            StringComparison.OrdinalIgnoreCase);
        return ConnectAsync(
            context.DnsEndPoint,
            address => isProxy || IsPublic(address) || (loopbackToo && IPAddress.IsLoopback(address)),
            ct);
    }

    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, Func<IPAddress, bool> allowed, CancellationToken ct)
    {
        IPAddress[] addresses = [.. (await Dns.GetHostAddressesAsync(target.Host, ct)).Where(allowed)];
        if (addresses.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The name does not resolve to an allowed address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
