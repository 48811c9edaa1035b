using System.Net;

namespace BotApp.Simulator;

/// <summary>The simulator's addresses and ids. All addresses are on the app's own loopback address.</summary>
public sealed record SimulatedChannel(Uri Address, string AppId, string TenantId, string? AppPassword)
{
    /// <summary>Used when the operator configures no bot; no such registration exists anywhere.</summary>
    public const string DevelopmentAppId = "5eed0b07-0000-4000-8000-000000000001";

    public const string DevelopmentTenantId = "5eed7e4a-0000-4000-8000-000000000002";

    public const string DefaultAddress = "http://localhost:3978";

    public string BotId => $"28:{AppId}";

    public string Issuer => Below("simulator/issuer");

    public string OpenIdMetadata => Below("simulator/issuer/.well-known/openidconfiguration");

    public string Keys => Below("simulator/issuer/keys");

    public string TokenEndpoint => Below($"simulator/login/{TenantId}/oauth2/v2.0/token");

    /// <summary>Issuer of the sign-in tokens of pages; another one than the channel's, so that neither is taken for the other.</summary>
    public string SignInIssuer => Below($"simulator/login/{TenantId}/v2.0");

    public string ServiceUrl => Below("simulator/connector/");

    public Uri BotEndpoint => new(Address, "api/messages");

    public string FileHost => Address.Authority;

    public string Below(string path) => new Uri(Address, path).AbsoluteUri;

    /// <summary>
    /// True for http(s) addresses that only this machine can reach; names that merely resolve to loopback do not count.
    /// </summary>
    public static bool IsLoopback(Uri address) => IsLoopbackName(address.IdnHost);

    public static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
