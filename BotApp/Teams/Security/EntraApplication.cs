using Microsoft.Identity.Client;

namespace BotApp.Teams.Security;

/// <summary>A registration of the office's tenant that asks Entra for tokens in its own name.</summary>
internal static class EntraApplication
{
    /// <summary>The registration, which proves itself by its certificate, or by its secret where no certificate is set.</summary>
    public static IConfidentialClientApplication Build(
        string clientId, string tokenEndpoint, string certificatePath, string secret, IMsalHttpClientFactory http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(clientId)
            .WithAuthority(TokenEndpointHandler.Authority(tokenEndpoint), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false)
            .WithHttpClientFactory(http);
        return (certificatePath.Length > 0
            ? builder.WithCertificate(BotCertificate.Load(certificatePath), sendX5C: true)
            : builder.WithClientSecret(secret)).Build();
    }
}
