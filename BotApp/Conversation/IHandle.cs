namespace BotApp.Conversation;

/// <summary>Handles one action: read, decide, store, answer.</summary>
public interface IHandle<TVerb> where TVerb : IVerb
{
    Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct);
}
