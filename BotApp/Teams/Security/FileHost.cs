namespace BotApp.Teams.Security;

/// <summary>
/// An entry of Teams:FileHosts. Without <paramref name="Scheme"/> and <paramref name="Port"/> it means https on 443, except on
/// loopback, where the port of a test server is not known in advance.
/// </summary>
public sealed record FileHost(string? Scheme, string Host, int? Port)
{
    public static FileHost? Parse(string? entry)
    {
        if (string.IsNullOrWhiteSpace(entry))
        {
            return null;
        }

        if (entry.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(entry, UriKind.Absolute, out var uri)
                && uri.PathAndQuery is "/"
                && uri.Fragment.Length == 0
                && Origin.Of(uri) is { } origin
                ? new FileHost(origin.Scheme, origin.Host, origin.Port)
                : null;
        }

        return Uri.TryCreate($"https://{entry}/", UriKind.Absolute, out var named)
            && named.PathAndQuery is "/"
            && Origin.Of(named) is { } host
            ? new FileHost(null, host.Host, entry.EndsWith($":{host.Port}", StringComparison.Ordinal) ? host.Port : null)
            : null;
    }

    /// <summary>Exact host, https on 443; http and other ports only on loopback.</summary>
    public bool Covers(Origin origin) =>
        origin.Host == Host
        && (Port is null ? origin.Port == 443 || origin.IsLoopback : origin.Port == Port)
        && (Scheme is null ? origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback : origin.Scheme == Scheme)
        && (origin.IsPlainHttps || origin.IsLoopback);

    public bool IsPlainHttps => Scheme is null or "https" && Port is null or 443 && !new Origin(Uri.UriSchemeHttps, Host, 443).IsLoopback;
}
