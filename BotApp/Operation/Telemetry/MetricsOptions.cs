using System.Net;

namespace BotApp.Operation.Telemetry;

/// <summary>Who may read <c>/metrics</c> besides this machine (section "Metrics"); nobody by default.</summary>
public sealed class MetricsOptions
{
    /// <summary>A shorter token could be guessed.</summary>
    private const int MinTokenLength = 32;

    /// <summary>
    /// Networks or addresses whose direct connections are admitted, such as <c>10.2.0.0/16</c>; never those through a proxy.
    /// </summary>
    public IList<string> AllowedNetworks { get; init; } = [];

    /// <summary>Admits a request with the header <c>Authorization: Bearer …</c>, from anywhere; at least 32 characters.</summary>
    public string Token { get; init; } = "";

    /// <summary>Null when the settings can be used; else a sentence.</summary>
    public string? Problem() =>
        AllowedNetworks.FirstOrDefault(network => Parse(network) is null) is { } wrong
            ? $"Metrics:AllowedNetworks has \"{wrong}\", which is neither an address nor a network such as 10.2.0.0/16."
        : Token.Length is > 0 and < MinTokenLength
            ? $"Metrics:Token is shorter than {MinTokenLength} characters. Make one by: openssl rand -hex 32"
        : null;

    /// <summary>Whether a direct connection from the address is admitted.</summary>
    public bool Allows(IPAddress? from)
    {
        var address = from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from;
        return address is not null && AllowedNetworks.Any(network => Parse(network) is { } known && known.Contains(address));
    }

    private static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : null;
}
