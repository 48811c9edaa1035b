namespace BotApp.Conversation;

internal static class ServicesOfTurn
{
    public static T Need<T>(this IServiceProvider services) where T : class =>
        services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"{typeof(T).Name} is not registered.");
}
