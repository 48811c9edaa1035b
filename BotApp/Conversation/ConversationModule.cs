using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotApp.Conversation;

public static class ConversationModule
{
    public static void AddConversation(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ITurnScopeFactory, ServiceScopeFactoryAdapter>();
        builder.Services.AddSingleton<TurnLanguages>();
        builder.Services.AddSingleton<ActionRouter>();
        builder.Services.AddScoped<ICallerResolver, RecogniseOfficerHandler>();
        builder.Services.AddScoped<IInbox, InboxStore>();
        builder.Services.AddScoped<IFileHandler, FileDispatchHandler>();
    }

    /// <summary>
    /// Registers the handler of an action, and who may press it. A button whose data cannot be read never reaches the handler.
    /// </summary>
    public static void AddAction<TAction, THandler>(this IServiceCollection services, ActionAccess access)
        where TAction : class, ICardAction
        where THandler : class, IActionHandler<TAction>
    {
        services.AddScoped<IActionHandler<TAction>, THandler>();
        services.AddSingleton(new ActionRoute(
            TAction.Verb,
            typeof(TAction),
            access,
            (turnServices, inputs, turn, ct) => CardData.Read<TAction>(inputs) is { } action
                ? turnServices.GetRequiredService<IActionHandler<TAction>>().HandleAsync(action, inputs, turn, ct)
                : Task.FromResult(StaleButton.Reply)));
    }

    private sealed class ServiceScopeFactoryAdapter(IServiceScopeFactory factory) : ITurnScopeFactory
    {
        public TurnScope Create()
        {
            var scope = factory.CreateAsyncScope();
            return new TurnScope(scope.ServiceProvider, scope);
        }
    }
}
