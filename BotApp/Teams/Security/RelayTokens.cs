using BotApp.Notifications.Mail;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace BotApp.Teams.Security;

/// <summary>
/// Tokens for Exchange Online and other relays that take no passwords, issued by Entra to the registration of <c>Mail:ClientId</c> by
/// secret or certificate. MSAL keeps a token until shortly before it ends.
/// </summary>
public sealed class RelayTokens(IOptions<MailOptions> options, IHttpClientFactory http) : IMailTokens
{
    public const string Client = "mail-token";

    private readonly Lazy<IConfidentialClientApplication> _application = new(() => Build(options.Value, http));

    public async Task<string> GetAsync(CancellationToken ct)
    {
        try
        {
            return (await _application.Value.AcquireTokenForClient([options.Value.TokenScope]).ExecuteAsync(ct)).AccessToken;
        }
        catch (MsalException refused)
        {
            var number = EntraError.NumberOf(refused);
            throw new MailTokenRefusedException(number.Length > 0 ? number : refused.ErrorCode, refused);
        }
        catch (HttpRequestException unreached)
        {
            throw new MailTokenRefusedException("unreachable", unreached);
        }
    }

    private static IConfidentialClientApplication Build(MailOptions mail, IHttpClientFactory http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(mail.ClientId)
            .WithAuthority(TokenEndpointHandler.Authority(mail.EffectiveTokenEndpoint), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false)
            .WithHttpClientFactory(new MsalClientFactory(http, Client));
        return (mail.CertificatePath.Length > 0
            ? builder.WithCertificate(BotCertificate.Load(mail.CertificatePath), sendX5C: true)
            : builder.WithClientSecret(mail.ClientSecret)).Build();
    }
}
