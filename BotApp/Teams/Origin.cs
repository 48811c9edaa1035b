using System.Net;

namespace BotApp.Teams;

/// <summary>Scheme, host and port of an address, compared exactly: no suffixes, because names under a shared domain belong to anybody.</summary>
public readonly record struct Origin(string Scheme, string Host, int Port)
{
    /// <summary>Null for an address that carries a user name, is relative, or is neither http nor https.</summary>
    public static Origin? Of(Uri? address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" } && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.IdnHost.Length > 0
            ? new Origin(address.Scheme, address.IdnHost, address.Port)
            : null;

    public static Origin? Of(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Of(uri) : null;

    /// <summary>https on its default port.</summary>
    public bool IsPlainHttps => Scheme == Uri.UriSchemeHttps && Port == 443;

    /// <summary>This machine by name or number; names that merely resolve to it are not meant.</summary>
    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var number) && IPAddress.IsLoopback(number));

    public override string ToString() => $"{Scheme}://{Host}:{Port}";
}
