namespace BotApp.Conversation;

/// <summary>The services of one turn; disposing it ends the turn.</summary>
public sealed class TurnScope(IServiceProvider services, IAsyncDisposable owner) : IAsyncDisposable
{
    public IServiceProvider Services { get; } = services;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
