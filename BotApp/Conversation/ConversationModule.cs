using BotApp.Notifications;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotApp.Conversation;

public static class ConversationModule
{
    public static void AddConversation(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ITurnScopes, ContainerScopes>();
        builder.Services.AddSingleton<ActionRouter>();
        builder.Services.AddAction<ShowMenu, ShowMenuHandler>(openToStrangers: true);
        builder.Services.AddAction<SwitchLanguage, SwitchLanguageHandler>(openToStrangers: true);
        builder.Services.AddScoped<IGoOnInPrivate, GoOnInPrivateHandler>();
        builder.Services.AddScoped<INotice, MenuInPrivateHandler>();
        foreach (var kind in Enum.GetValues<SecretKind>())
        {
            builder.Services.AddScoped<INotice>(services => ActivatorUtilities.CreateInstance<SecretInGroupHandler>(services, kind));
        }

        builder.Services.AddScoped<IHandleWords, HearWordsHandler>();
        builder.Services.AddScoped<IHandleFiles, FilesHandler>();
    }

    /// <summary>Registers the handler of an action.</summary>
    public static void AddAction<TVerb, THandler>(this IServiceCollection services, bool openToStrangers = false)
        where TVerb : IVerb
        where THandler : class, IHandle<TVerb>
    {
        services.AddScoped<IHandle<TVerb>, THandler>();
        services.AddSingleton(new VerbEntry(
            TVerb.Verb,
            typeof(TVerb),
            openToStrangers,
            (turnServices, inputs, turn, ct) => turnServices.GetRequiredService<IHandle<TVerb>>().HandleAsync(inputs, turn, ct)));
    }

    private sealed class ContainerScopes(IServiceScopeFactory factory) : ITurnScopes
    {
        public TurnScope Begin()
        {
            var scope = factory.CreateAsyncScope();
            return new TurnScope(scope.ServiceProvider, scope);
        }
    }
}
