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

    private readonly Lazy<IConfidentialClientApplication> _application = new(() => EntraApplication.Build(
        options.Value.ClientId,
        options.Value.EffectiveTokenEndpoint,
        options.Value.CertificatePath,
        options.Value.ClientSecret,
        new MsalClientFactory(http, Client)));

    public async Task<string> GetAsync(CancellationToken ct)
    {
        try
        {
            return (await _application.Value.AcquireTokenForClient([options.Value.TokenScope]).ExecuteAsync(ct)).AccessToken;
        }
        catch (MsalException refused)
        {
            throw new MailTokenRefusedException(EntraError.CodeOf(refused), refused);
        }
        catch (HttpRequestException unreached)
        {
            throw new MailTokenRefusedException("unreachable", unreached);
        }
    }
}
