using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BotApp.Teams.Security;

/// <summary>
/// Validation of the tokens that Teams gives a page for its reader (version 2.0): RS256, the one tenant's issuer, this app as the only
/// audience, delegated to the scope <see cref="Scope"/>. A token of the bot channel has another issuer and opens no page.
/// </summary>
public sealed class SignInTokenValidation(IOptions<TeamsOptions> teams, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>The scope that the app registration exposes to the Teams clients.</summary>
    public const string Scope = "access_as_user";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public void Apply(JwtBearerOptions jwt)
    {
        var (options, tenant) = (teams.Value, teams.Value.OwnTenant);
        jwt.MapInboundClaims = false;
        jwt.SaveToken = false;
        jwt.IncludeErrorDetails = false;
        jwt.RequireHttpsMetadata = !environment.IsDevelopment();
        jwt.MetadataAddress = options.EffectiveSignInMetadata;
        jwt.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        jwt.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            // The library would also accept the issuer that the metadata names.
            IssuerValidator = (claimed, _, _) => claimed == options.EffectiveSignInIssuer
                ? claimed
                : throw new SecurityTokenInvalidIssuerException("Another issuer."),
            AudienceValidator = (audiences, _, _) => options.AppId.Length > 0 && audiences.ToArray() is [var only] && only == options.AppId,
            LifetimeValidator = (from, until, _, _) => from is not null && until is not null
                && from <= clock.GetUtcNow().UtcDateTime + Skew && until >= clock.GetUtcNow().UtcDateTime - Skew,
        };
        jwt.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                var claims = context.Principal!;
                if (tenant.Length == 0 || claims.FindFirst("tid")?.Value != tenant
                    || !(claims.FindFirst("scp")?.Value ?? "").Split(' ').Contains(Scope))
                {
                    context.Fail("Not a person of the tenant on a page of this app.");
                }

                return Task.CompletedTask;
            },
        };
    }
}
