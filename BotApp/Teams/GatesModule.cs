using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

public static class GatesModule
{
    /// <summary>The checks in front of the bot; <see cref="MapBehindInboundGate"/> puts an endpoint behind them.</summary>
    public static void AddInboundGate(this WebApplicationBuilder builder)
    {
        builder.AddTeamsOptions();
        builder.Services.AddHttpClient(ChannelKeys.Client, client => client.MaxResponseContentBufferSize = 1024 * 1024)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddSingleton<ChannelKeys>();
        builder.Services.AddHostedService<ChannelKeysReader>();
        builder.Services.AddSingleton<ChannelTokenCache>();
        builder.Services.AddSingleton<RefusalLog>();
        builder.Services.AddSingleton<InboundGate>();
        builder.Services.AddSingleton<ChannelTokenSetup>();

        // A default scheme would validate every request of the process before the gate has looked at its size and shape.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        builder.Services.AddAuthentication().AddJwtBearer(ChannelTokenSetup.Scheme, _ => { });
        builder.Services.AddOptions<JwtBearerOptions>(ChannelTokenSetup.Scheme).PostConfigure<ChannelTokenSetup>((jwt, setup) => setup.Apply(jwt));

        // The gate writes its own single line; the library's would add several for every stranger who knocks.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Error);
    }

    /// <summary>Maps the endpoint so that no request reaches <paramref name="behind"/> except through the gate.</summary>
    public static IEndpointConventionBuilder MapBehindInboundGate(this IEndpointRouteBuilder routes, string pattern, RequestDelegate behind)
    {
        var gate = routes.ServiceProvider.GetRequiredService<InboundGate>();
        return routes.Map(pattern, http => gate.InvokeAsync(http, behind));
    }

    internal static void AddTeamsOptions(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsRules>());
    }
}
