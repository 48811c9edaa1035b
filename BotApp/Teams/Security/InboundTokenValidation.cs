using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotApp.Teams.Security;

/// <summary>
/// Validation parameters for the Bot Connector's tokens: RS256, exact issuer, the bot as the only audience, explicit lifetime
/// ("Authentication with the Bot Connector API"; clock skew 5 minutes).
/// </summary>
public sealed class InboundTokenValidation(SigningKeys keys, IOptions<TeamsOptions> teams, TimeProvider clock)
{
    public const string Scheme = "BotConnector";
    public const string ValidatedToken = "validated";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public void Apply(JwtBearerOptions jwt)
    {
        var (appId, issuer) = (teams.Value.AppId, teams.Value.TokenIssuer);
        jwt.MapInboundClaims = false;
        jwt.SaveToken = false;
        jwt.ConfigurationManager = null;
        jwt.Configuration = null;
        jwt.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = false,
            ValidateIssuerSigningKey = true,
            IssuerSigningKeyResolver = (_, _, kid, _) => keys.Known(kid) is { } key ? [key] : [],
            IssuerValidator = (claimed, _, _) => claimed == issuer
                ? claimed
                : throw new SecurityTokenInvalidIssuerException("Another issuer."),
            AudienceValidator = (audiences, _, _) => appId.Length > 0 && audiences.ToArray() is [var only] && only == appId,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        };
        jwt.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                context.Properties.SetParameter(ValidatedToken, (JsonWebToken)context.SecurityToken);
                return Task.CompletedTask;
            },
        };
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (from, until) switch
        {
            (null, _) or (_, null) => throw new SecurityTokenNoExpirationException("The lifetime is not stated."),
            _ when from > now + Skew => throw new SecurityTokenNotYetValidException("Not yet valid."),
            _ when until < now - Skew => throw new SecurityTokenExpiredException("Expired."),
            _ => true,
        };
    }
}
