using BotApp.Teams.Security;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

/// <summary>Stops the start when settings would leave the bot open or unable to answer, and names the setting and the reason.</summary>
public sealed class TeamsOptionsRules(IHostEnvironment environment, TimeProvider clock) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var wrong = Addresses(options).Concat(Files(options))
            .Concat(Proxies(options))
            .Concat(environment.IsDevelopment() ? [] : Registration(options))
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Registration(TeamsOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.AppId))
        {
            yield return "Teams:AppId is empty. Outside Development the bot must know its own app id, or it would have to trust any token.";
        }
        else if (!Guid.TryParseExact(options.AppId, "D", out _))
        {
            yield return "Teams:AppId must be the application (client) id of the registration, a GUID.";
        }

        if (options.TenantIds.Count == 0)
        {
            yield return "Teams:TenantIds is empty. Outside Development the bot serves named Entra tenants only.";
        }

        if (options.TenantIds.Any(t => !Guid.TryParseExact(t, "D", out _)))
        {
            yield return "Teams:TenantIds must hold tenant ids (GUIDs), not names.";
        }

        if (options.Simulator is true)
        {
            yield return "Teams:Simulator is true. The simulator accepts any identity and runs in Development only.";
        }

        var credentials = (options.AppPassword.Length > 0 ? 1 : 0)
            + (options.CertificatePath.Length > 0 ? 1 : 0)
            + (options.ManagedIdentity ? 1 : 0);
        if (credentials != 1)
        {
            yield return "Set exactly one of Teams:AppPassword, Teams:CertificatePath and Teams:ManagedIdentity, "
                + "so that the bot can answer.";
        }

        if (options.CertificatePath.Length > 0 && BotCertificate.Problem(options.CertificatePath, clock.GetUtcNow(), out _) is { } why)
        {
            yield return $"Teams:CertificatePath: {why}";
        }
    }

    private IEnumerable<string> Addresses(TeamsOptions options)
    {
        (string Key, string Value)[] single =
        [
            ("Teams:OpenIdMetadata", options.OpenIdMetadata),
            ("Teams:TokenEndpoint", options.EffectiveTokenEndpoint),
            ("Teams:SignInMetadata", options.EffectiveSignInMetadata),
        ];
        foreach (var (key, value) in single.Concat(options.EffectiveServiceUrls.Select((url, i) => ($"Teams:ServiceUrls:{i}", url))))
        {
            if (Origin.Of(value) is not { } origin)
            {
                yield return $"{key} must be an absolute address without user name.";
            }
            else if (!Allowed(origin))
            {
                yield return $"{key} must be https on the default port; loopback is accepted in Development only.";
            }
        }

        if (string.IsNullOrWhiteSpace(options.TokenIssuer))
        {
            yield return "Teams:TokenIssuer is empty: tokens could not be validated.";
        }
        else if (!environment.IsDevelopment() && !options.TokenIssuer.StartsWith("https://", StringComparison.Ordinal))
        {
            yield return "Teams:TokenIssuer must be https outside Development.";
        }
    }

    private IEnumerable<string> Files(TeamsOptions options)
    {
        for (var i = 0; i < options.FileHosts.Count; i++)
        {
            if (FileHost.Parse(options.FileHosts[i]) is not { } host)
            {
                yield return $"Teams:FileHosts:{i} must be a host, host:port or an address without path.";
            }
            else if (!environment.IsDevelopment() && !host.IsPlainHttps)
            {
                yield return $"Teams:FileHosts:{i} must be a public https host on the default port; "
                    + "loopback is accepted in Development only.";
            }
        }
    }

    private static IEnumerable<string> Proxies(TeamsOptions options) => options.TrustedProxies
        .Select((proxy, i) => (proxy, i))
        .Where(named => TrustedProxyFilter.Parse(named.proxy) is null)
        .Select(named => $"Teams:TrustedProxies:{named.i} must be an address or a network such as 10.0.0.0/8.");

    private bool Allowed(Origin origin) =>
        environment.IsDevelopment() ? origin.IsPlainHttps || origin.IsLoopback : origin.IsPlainHttps && !origin.IsLoopback;
}
