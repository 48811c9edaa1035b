using Microsoft.IdentityModel.Tokens;

namespace BotApp.Teams.Security;

/// <summary>
/// A validated token: the service it was issued for, its expiry, and whether the signing key is endorsed for Teams. Void once
/// <paramref name="Key"/> is no longer published.
/// </summary>
public sealed record InboundToken(string? ServiceUrl, bool IsEndorsedForTeams, DateTimeOffset Expires, JsonWebKey Key)
{
    /// <summary>Null when the address is none. Parsed once for all turns of the token.</summary>
    public Origin? Service { get; } = Origin.Of(ServiceUrl);
}
