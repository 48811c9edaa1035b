namespace BotApp.Conversation;

internal static class TurnServices
{
    public static T Resolve<T>(this IServiceProvider services) where T : class =>
        services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"{typeof(T).Name} is not registered.");
}
