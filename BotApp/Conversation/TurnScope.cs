namespace BotApp.Conversation;

/// <summary>The services of one turn; disposing ends it.</summary>
public sealed class TurnScope(IServiceProvider services, IAsyncDisposable owner) : IAsyncDisposable
{
    public IServiceProvider Services { get; } = services;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
