using Microsoft.IdentityModel.Tokens;

namespace BotApp.Teams;

/// <summary>
/// What a validated token grants: which service may speak, until when, and whether the key that signed is endorsed for Teams.
/// It is worth nothing once <paramref name="Key"/> is no longer the published key.
/// </summary>
public sealed record ChannelToken(string? ServiceUrl, bool IsEndorsedForTeams, DateTimeOffset Expires, JsonWebKey Key);
