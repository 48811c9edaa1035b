namespace BotApp.Teams.Security;

/// <summary>
/// Redirects MSAL's token request to the configured endpoint. MSAL builds the URL from an authority that must be https and shaped like
/// Entra's; an endpoint of another shape, such as a test server on loopback, would be unreachable.
/// </summary>
public sealed class TokenEndpointHandler(string endpoint) : DelegatingHandler
{
    private const string Suffix = "/oauth2/v2.0/token";

    private readonly Uri _endpoint = new(endpoint);

    /// <summary>
    /// https://host/tenant of an endpoint in Entra's shape; otherwise the public cloud's authority, which only MSAL sees.
    /// </summary>
    public static string Authority(string endpoint)
    {
        var uri = new Uri(endpoint);
        var tenant = uri.AbsolutePath.EndsWith(Suffix, StringComparison.Ordinal) ? uri.AbsolutePath[..^Suffix.Length].Trim('/') : "";
        return uri.Scheme == Uri.UriSchemeHttps && tenant.Length > 0 && !tenant.Contains('/')
            ? $"https://{uri.Authority}/{tenant}"
            : "https://login.microsoftonline.com/organizations";
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post || request.RequestUri?.AbsolutePath.EndsWith(Suffix, StringComparison.Ordinal) is not true)
        {
            throw new OutboundRefusedException("Only token requests are sent to the token endpoint.");
        }

        request.RequestUri = _endpoint;
        return base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Tokens are asked for asynchronously.");
}
