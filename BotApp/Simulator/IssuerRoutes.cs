namespace BotApp.Simulator;

/// <summary>OpenID metadata for checking inbound tokens, and the token endpoint for outbound ones.</summary>
public static class IssuerRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/issuer/.well-known/openidconfiguration", (DevelopmentIssuer issuer) => issuer.Metadata());
        routes.MapGet("/issuer/.well-known/openid-configuration", (DevelopmentIssuer issuer) => issuer.Metadata());
        routes.MapGet("/issuer/keys", (DevelopmentIssuer issuer) => issuer.Keys());
        routes.MapGet("/open", Open);
        routes.MapPost("/login/{tenant}/oauth2/v2.0/token", IssueAsync);
    }

    /// <summary>Opens a page of the desk as that person, as Teams does: the token travels in the fragment, which no server sees.</summary>
    private static IResult Open(Guid person, string page, DevelopmentIssuer issuer, ChatStore chats, SimulatedChannel channel) =>
        Uri.TryCreate(channel.Address, page, out var address)
            && address.GetLeftPart(UriPartial.Authority) == channel.Address.GetLeftPart(UriPartial.Authority)
            && address.AbsolutePath.StartsWith("/desk/", StringComparison.Ordinal)
            && chats.People.Any(one => one.AadObjectId == person)
            ? Results.Redirect($"{address.PathAndQuery}#token={issuer.ForThePage(person)}")
            : Results.NotFound();

    // RFC 6749 4.4, client credentials; Basic authentication is not supported, because the bot's libraries do not use it.
    private static async Task<IResult> IssueAsync(
        string tenant, HttpRequest request, DevelopmentIssuer issuer, SimulatedChannel channel, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            return Refused("invalid_request", "Send application/x-www-form-urlencoded.");
        }

        var form = await request.ReadFormAsync(ct);
        return form["grant_type"] != "client_credentials" ? Refused("unsupported_grant_type", "Only client_credentials is issued here.")
            : tenant != channel.TenantId ? Refused("invalid_request", "No such tenant.")
            : form["client_id"] != channel.AppId ? Refused("unauthorized_client", "No such application.")
            : channel.AppPassword is null || form["client_secret"] != channel.AppPassword
                ? Refused(
                    "invalid_client",
                    "The secret is wrong; the simulator knows Teams:AppPassword only.",
                    StatusCodes.Status401Unauthorized)
            : Results.Json(new
            {
                token_type = "Bearer",
                expires_in = (int)issuer.ConnectorTokenLifetime.TotalSeconds,
                ext_expires_in = (int)issuer.ConnectorTokenLifetime.TotalSeconds,
                access_token = issuer.ForTheConnector(),
            });
    }

    private static IResult Refused(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new { error, error_description = description }, statusCode: status);
}
