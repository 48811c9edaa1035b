namespace BotApp.Conversation;

/// <summary>Opens the services of one turn (one database unit of work), without naming the container that makes them.</summary>
public interface ITurnScopes
{
    TurnScope Begin();
}

/// <summary>The services of one turn; disposing ends it.</summary>
public sealed class TurnScope(IServiceProvider services, IAsyncDisposable owner) : IAsyncDisposable
{
    public IServiceProvider Services { get; } = services;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}

internal static class ServicesOfTurn
{
    public static T Need<T>(this IServiceProvider services) where T : class =>
        services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"{typeof(T).Name} is not registered.");
}
