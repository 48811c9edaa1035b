using Microsoft.Identity.Client;

namespace BotApp.Teams.Security;

/// <summary>Lets MSAL send through a named client of the app.</summary>
internal sealed class MsalClientFactory(IHttpClientFactory http, string name) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => http.CreateClient(name);
}
