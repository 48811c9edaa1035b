using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Notifications.Cluster;
using BotApp.Teams.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotApp.Teams;

public static class TeamsModule
{
    /// <summary>Registers the channel: the gates, the adapter and bot behind them, and proactive messages.</summary>
    public static void AddTeams(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddInboundGate();
        // Teams' limits count real seconds, even while the simulated clock runs ahead.
        builder.Services.AddSingleton(services => new SendRateLimiter(TimeProvider.System, ShareOf(services)));
        builder.Services.AddSingleton(services => new TenantCalls(TimeProvider.System, ShareOf(services)));
        builder.Services.AddTransient<RateLimitHandler>();
        builder.AddOutboundGate().AddHttpMessageHandler<RateLimitHandler>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<GateAuthentication>();
        builder.Services.AddSingleton<FaultLog>();
        builder.Services.AddSettings<LimitsOptions>("Limits");
        builder.Services.AddSingleton<TurnRateLimiter>();
        builder.Services.AddSingleton<DuplicateActivityFilter>();
        builder.Services.AddSingleton<SlowTurnResponder>();
        builder.Services.TryAddSingleton<UpgradeGate>();
        builder.Services.AddSingleton<TeamsAdapter>();
        builder.Services.AddSingleton<TeamsBot>();
        builder.Services.AddSingleton<IProactiveMessenger, TeamsDelivery>();
    }

    /// <summary>Maps POST /api/messages, behind the gate. A turn outlives its request: Teams disconnects after about 15 s.</summary>
    public static void MapTeams(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var (adapter, bot) = (app.Services.GetRequiredService<TeamsAdapter>(), app.Services.GetRequiredService<TeamsBot>());
        var stopped = app.Lifetime.ApplicationStopped;
        app.MapBehindInboundGate("/api/messages", http => adapter.ProcessAsync(http.Request, http.Response, bot, stopped));
    }

    private static Func<int, int>? ShareOf(IServiceProvider services) =>
        services.GetService<ClusterMembership>() is { } nodes ? nodes.ShareOf : null;
}
