using BotApp.Conversation;

namespace BotApp.Search;

public static class SearchModule
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<LookUp, LookUpHandler>(ActionAccess.Officers);
        services.AddAction<OpenFound, OpenFoundHandler>(ActionAccess.Officers);
        services.AddScoped<IMessageExtension, ComposeSearchHandler>();
    }
}
