using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BotApp.Teams;

/// <summary>
/// The SDK as its templates wire it: CloudAdapter with ConfigurationBotFrameworkAuthentication. Only the source of outbound tokens is
/// replaced, by a constant, which is less work than the shipped one.
/// </summary>
internal static class ShippedSdkServer
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<ServiceClientCredentialsFactory, ConstantToken>();
        builder.Services.AddSingleton<BotFrameworkAuthentication>(services => new ConfigurationBotFrameworkAuthentication(
            builder.Configuration,
            services.GetRequiredService<ServiceClientCredentialsFactory>(),
            httpClientFactory: services.GetRequiredService<IHttpClientFactory>(),
            logger: services.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        builder.Services.AddSingleton(services => new CloudAdapter(
            services.GetRequiredService<BotFrameworkAuthentication>(), services.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddTransient<IBot, ConstantCard>();
    }

    public static void Map(WebApplication app) =>
        app.MapPost("/api/messages", (HttpContext http, CloudAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));

    private sealed class ConstantToken(IConfiguration settings) : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
            Task.FromResult(appId == settings["Teams:AppId"]);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult<ServiceClientCredentials>(new TokenCredentials("outbound"));
    }
}
