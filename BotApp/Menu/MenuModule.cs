using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Notifications;

namespace BotApp.Menu;

public static class MenuModule
{
    public static void AddMenu(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowMenu, ShowMenuHandler>(ActionAccess.Anybody);
        services.AddAction<ShowMore, ShowMoreHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddAction<SwitchLanguage, SwitchLanguageHandler>(ActionAccess.Anybody);
        services.AddAction<SuggestAnswers, SuggestAnswersHandler>(ActionAccess.Anybody);
        services.AddScoped<IGroupChatHandler, GroupChatHandler>();
        foreach (var kind in Enum.GetValues<SecretKind>())
        {
            services.AddScoped<INotificationRenderer>(provider =>
                ActivatorUtilities.CreateInstance<SecretInGroupNotification>(provider, kind));
        }

        services.AddScoped<ITextHandler, TextMessageHandler>();
    }
}
