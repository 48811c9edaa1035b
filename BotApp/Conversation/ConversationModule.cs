using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotApp.Conversation;

public static class ConversationModule
{
    public static void AddConversation(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ITurnScopeFactory, ServiceScopeFactoryAdapter>();
        builder.Services.AddSingleton<ActionRouter>();
        builder.Services.AddScoped<ICallerResolver, RecogniseOfficerHandler>();
        builder.Services.AddScoped<IInbox, InboxStore>();
        builder.Services.AddScoped<IFileHandler, FileDispatchHandler>();
    }

    /// <summary>Registers the handler of an action, and who may press it.</summary>
    public static void AddAction<TVerb, THandler>(this IServiceCollection services, ActionAccess access)
        where TVerb : ICardAction
        where THandler : class, IActionHandler<TVerb>
    {
        services.AddScoped<IActionHandler<TVerb>, THandler>();
        services.AddSingleton(new ActionRoute(
            TVerb.Verb,
            typeof(TVerb),
            access,
            (turnServices, inputs, turn, ct) => turnServices.GetRequiredService<IActionHandler<TVerb>>().HandleAsync(inputs, turn, ct)));
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
