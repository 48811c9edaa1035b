using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace BotApp.Simulator;

/// <summary>
/// Stands in for login.botframework.com and the tenant's token endpoint: one RSA key per process, in memory only. Channel tokens live
/// 65 minutes like the real ones (teams-platform facts: Bot Connector authentication, example token). Inbound tokens carry the
/// simulated time, by which the bot checks them; outbound tokens carry the machine's time, by which MSAL caches them: both survive
/// a clock step.
/// </summary>
public sealed class DevelopmentIssuer(SimulatedChannel channel, TimeProvider clock)
{
    private const string ConnectorAudience = "https://api.botframework.com";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(65);

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly string KeyId = Guid.NewGuid().ToString("N");

    public object Metadata() => new
    {
        issuer = channel.Issuer,
        authorization_endpoint = "https://invalid.example",
        jwks_uri = channel.Keys,
        id_token_signing_alg_values_supported = new[] { "RS256" },
        token_endpoint_auth_methods_supported = new[] { "private_key_jwt" },
    };

    public object Keys()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        return new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    alg = "RS256",
                    kid = KeyId,
                    n = WebEncoders.Base64UrlEncode(parameters.Modulus ?? []),
                    e = WebEncoders.Base64UrlEncode(parameters.Exponent ?? []),
                    endorsements = new[] { "msteams" },
                },
            },
        };
    }

    /// <summary>The token of an inbound activity; for another connector than the simulator's own when one is named.</summary>
    public string ForTheBot(string? serviceUrl = null) => Sign(new JsonObject
    {
        ["serviceurl"] = serviceUrl ?? channel.ServiceUrl,
        ["iss"] = channel.Issuer,
        ["aud"] = channel.AppId,
    }, clock);

    /// <summary>The token that Teams gives a page for its reader.</summary>
    public string ForThePage(Guid person) => Sign(new JsonObject
    {
        ["iss"] = channel.SignInIssuer,
        ["aud"] = channel.AppId,
        ["tid"] = channel.TenantId,
        ["oid"] = person.ToString("D"),
        ["scp"] = "access_as_user",
        ["ver"] = "2.0",
    }, clock);

    /// <summary>The token for the connector; its audience keeps it from being accepted as an inbound token.</summary>
    public string ForTheConnector() => Sign(new JsonObject
    {
        ["iss"] = channel.TokenEndpoint,
        ["aud"] = ConnectorAudience,
        ["appid"] = channel.AppId,
        ["tid"] = channel.TenantId,
    }, TimeProvider.System);

    public TimeSpan ConnectorTokenLifetime => Lifetime;

    public bool IsConnectorToken(string token)
    {
        if (token.Split('.') is not [var header, var payload, var signature])
        {
            return false;
        }

        try
        {
            if (!Key.VerifyData(
                System.Text.Encoding.ASCII.GetBytes($"{header}.{payload}"),
                WebEncoders.Base64UrlDecode(signature),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1))
            {
                return false;
            }

            using var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(payload));
            return claims.RootElement.GetProperty("aud").GetString() == ConnectorAudience
                && claims.RootElement.GetProperty("appid").GetString() == channel.AppId
                && claims.RootElement.GetProperty("exp").GetInt64() > TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Sign(JsonObject claims, TimeProvider by)
    {
        var now = by.GetUtcNow();
        claims["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds();
        claims["exp"] = now.Add(Lifetime).ToUnixTimeSeconds();
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId };
        var text = Encode(header) + "." + Encode(claims);
        var signature = Key.SignData(System.Text.Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return text + "." + WebEncoders.Base64UrlEncode(signature);
    }

    private static string Encode(JsonObject part) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(part));
}
