namespace BotApp.Conversation;

/// <summary>Handles one action: read, decide, store, answer.</summary>
public interface IActionHandler<TVerb> where TVerb : ICardAction
{
    Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct);
}
