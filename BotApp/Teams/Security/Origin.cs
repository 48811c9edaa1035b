using System.Net;

namespace BotApp.Teams.Security;

/// <summary>
/// Scheme, host and port of a URL, compared exactly: no suffix matching, because subdomains of a shared domain belong to anybody.
/// </summary>
public readonly record struct Origin(string Scheme, string Host, int Port)
{
    /// <summary>Null for a URL that has user info, is relative, or is neither http nor https.</summary>
    public static Origin? Of(Uri? address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" }
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.IdnHost.Length > 0
            ? new Origin(address.Scheme, address.IdnHost, address.Port)
            : null;

    public static Origin? Of(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Of(uri) : null;

    /// <summary>https on the default port.</summary>
    public bool IsPlainHttps => Scheme == Uri.UriSchemeHttps && Port == 443;

    /// <summary>Loopback by name or address; names that merely resolve to loopback do not count.</summary>
    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var number) && IPAddress.IsLoopback(number));

    public override string ToString() => $"{Scheme}://{Host}:{Port}";
}
