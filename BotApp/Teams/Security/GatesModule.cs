using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.Requests.Attachments.Opening;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BotApp.Teams.Security;

public static class GatesModule
{
    /// <summary>Registers the checks in front of the bot; <see cref="MapBehindInboundGate"/> puts an endpoint behind them.</summary>
    public static void AddInboundGate(this WebApplicationBuilder builder)
    {
        builder.AddTeamsOptions();
        builder.Services.AddLongLivedClient(SigningKeys.Client, TimeSpan.FromSeconds(10), _ => NoRedirects())
            .ConfigureHttpClient(client => client.MaxResponseContentBufferSize = 1024 * 1024);
        builder.Services.AddSingleton<SigningKeys>();
        builder.Services.AddHostedService<SigningKeysRefresher>();
        builder.Services.AddSingleton<InboundTokenCache>();
        builder.Services.AddSingleton<RefusalLog>();
        builder.Services.AddSingleton<InboundGate>();
        builder.Services.AddSingleton<IStartupFilter, TrustedProxyFilter>();
        builder.Services.AddSingleton<InboundTokenValidation>();

        // A default scheme would validate every request of the process before the gate has checked its size and shape.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        var schemes = builder.Services.AddSchemes();
        schemes.AddJwtBearer(InboundTokenValidation.Scheme, _ => { });
        builder.Services.AddOptions<JwtBearerOptions>(InboundTokenValidation.Scheme)
            .PostConfigure<InboundTokenValidation>((jwt, setup) => setup.Apply(jwt));

        builder.Services.AddSingleton<SignInTokenValidation>();
        schemes.AddJwtBearer(TeamsSignIn.Scheme, _ => { });
        builder.Services.AddOptions<JwtBearerOptions>(TeamsSignIn.Scheme)
            .Configure<SignInTokenValidation>((jwt, setup) => setup.Apply(jwt));
        builder.Services.AddSingleton(services =>
        {
            var options = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
            return new TeamsSignIn(options.SignIn, page => InTeams(options, page), page => InTab(options, page));
        });

        // The gate writes one line itself; the library would add several for every stranger.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Error);
    }

    /// <summary>
    /// What the token schemes need. <c>AddAuthentication</c> would add the keys of ASP.NET's data protection too, which nothing here uses:
    /// each start would make some, and warn that they are kept nowhere.
    /// </summary>
    private static AuthenticationBuilder AddSchemes(this IServiceCollection services)
    {
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoSettings>();
        return new AuthenticationBuilder(services);
    }

    /// <summary>A link that opens the page as a dialog of Teams; the simulator's own pages open as they are.</summary>
    private static Uri InTeams(TeamsOptions options, Uri page)
    {
        if (page.IsLoopback)
        {
            return page;
        }

        var address = Uri.EscapeDataString(page.AbsoluteUri);
        return new Uri($"https://teams.microsoft.com/l/task/{AppOf(options)}?url={address}&fallbackUrl={address}&height=large&width=large"
            + $"&title={Uri.EscapeDataString("SSO-ID")}&completionBotId={options.AppId}");
    }

    /// <summary>A link to the tab of the manifest that shows the page; a client without tabs opens the page itself.</summary>
    private static Uri InTab(TeamsOptions options, Uri page) => page.IsLoopback
        ? page
        : new Uri($"https://teams.microsoft.com/l/entity/{AppOf(options)}/desk?webUrl={Uri.EscapeDataString(page.AbsoluteUri)}&label=Desk");

    private static string AppOf(TeamsOptions options) => options.ManifestId.Length > 0 ? options.ManifestId : options.AppId;

    /// <summary>Maps an endpoint that can only be reached through the gate.</summary>
    public static IEndpointConventionBuilder MapBehindInboundGate(this IEndpointRouteBuilder routes, string pattern, RequestDelegate behind)
    {
        var gate = routes.ServiceProvider.GetRequiredService<InboundGate>();
        if (routes.ServiceProvider.GetRequiredService<IOptions<TeamsOptions>>().Value.FileHosts.Count == 0)
        {
            routes.ServiceProvider.GetRequiredService<ILogger<FileHost>>().LogWarning(
                "Teams:FileHosts is empty, so no scan can be received. Name the tenant's SharePoint hosts, "
                    + "for example contoso-my.sharepoint.com.");
        }

        return routes.Map(pattern, http => gate.InvokeAsync(http, behind));
    }

    /// <summary>
    /// Registers the named outbound clients: "connector" for the Bot Connector, "files" for <see cref="IFileDownloader"/>. Handlers
    /// added to the returned builder run behind <see cref="OutboundGate"/> and see exactly the requests that leave, which is where
    /// rate limits belong.
    /// </summary>
    public static IHttpClientBuilder AddOutboundGate(this WebApplicationBuilder builder)
    {
        builder.AddTeamsOptions();
        builder.Services.AddSingleton<OutboundTokens>();
        builder.Services.AddTransient<OutboundGate>();
        builder.Services.AddSingleton<IFileDownloader, FileDownloader>();

        builder.Services.AddLongLivedClient(OutboundTokens.Client, TimeSpan.FromSeconds(15), _ => NoRedirects())
            .AddHttpMessageHandler(services => new TokenEndpointHandler(
                services.GetRequiredService<IOptions<TeamsOptions>>().Value.EffectiveTokenEndpoint));
        builder.AddRelayTokens();
        builder.Services.AddLongLivedClient(FileDownloader.Client, Timeout.InfiniteTimeSpan, services =>
        {
            var development = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
            var handler = NoRedirects();
            handler.ConnectCallback = (context, ct) => PublicConnection.ConnectAsync(context, development, ct);
            return handler;
        });
        return builder.Services.AddLongLivedClient(OutboundGate.Client, TimeSpan.FromSeconds(30), _ => NoRedirects())
            .AddHttpMessageHandler<OutboundGate>();
    }

    private static void AddRelayTokens(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IMailTokens, RelayTokens>();
        builder.Services.AddLongLivedClient(RelayTokens.Client, TimeSpan.FromSeconds(15), _ => NoRedirects())
            .AddHttpMessageHandler(services => new TokenEndpointHandler(
                services.GetRequiredService<IOptions<MailOptions>>().Value.EffectiveTokenEndpoint));
        builder.Services.AddOptions<MailOptions>().Validate<TimeProvider>(
            (mail, clock) => mail.CertificatePath.Length == 0
                || BotCertificate.Problem(mail.CertificatePath, clock.GetUtcNow(), out _) is null,
            "Mail:CertificatePath: it must be a .pfx without password or a .pem with certificate and private key, readable by the service "
                + "alone, and valid today.");
    }

    /// <summary>Without the library's request log: it would write URLs, and file URLs are secrets.</summary>
    private static IHttpClientBuilder AddLongLivedClient(
        this IServiceCollection services, string name, TimeSpan patience, Func<IServiceProvider, SocketsHttpHandler> handler) =>
        services.AddHttpClient(name, client => client.Timeout = patience)
            .ConfigurePrimaryHttpMessageHandler(handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

    private static SocketsHttpHandler NoRedirects() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };

    internal static void AddTeamsOptions(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSettings<TeamsOptions>(TeamsOptions.Section);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsRules>());
    }

    /// <summary>Which tokens are believed is decided in code: a setting under <c>Authentication</c> changes nothing.</summary>
    private sealed class NoSettings : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }
}
