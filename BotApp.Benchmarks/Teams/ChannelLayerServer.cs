using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.Teams.Security;

namespace BotApp.Teams;

/// <summary>
/// This product's channel as <see cref="TeamsModule"/> wires it: the gates, the adapter, the connector and its rate limiter. The officer's
/// turn behind it is replaced by the constant card.
/// </summary>
internal static class ChannelLayerServer
{
    public static void Add(WebApplicationBuilder builder)
    {
        // The bot behind the adapter is replaced, so the office that it needs is not registered.
        builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = false);
        builder.Services.AddSingleton(new OneTimeLinkUrls(() => null));
        builder.Services.AddSingleton<ViewerLinks>();
        builder.Services.AddSingleton<TurnLanguages>();
        builder.AddTeams();
        builder.Services.AddSingleton(new SendRateLimiter(new LeapingClock()));
        builder.Services.AddSingleton(new TenantCalls(new LeapingClock()));
    }

    public static void Map(WebApplication app)
    {
        var (adapter, bot) = (app.Services.GetRequiredService<TeamsAdapter>(), new ConstantCard());
        var stopped = app.Lifetime.ApplicationStopped;
        app.MapBehindInboundGate("/api/messages", http => adapter.ProcessAsync(http.Request, http.Response, bot, stopped));
    }
}
