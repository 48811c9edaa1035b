namespace BotApp.Conversation;

/// <summary>Handles one action: read, decide, store, answer.</summary>
public interface IActionHandler<TAction> where TAction : ICardAction
{
    /// <param name="action">What the pressed button carries. Nothing in it is trusted: every id is looked up again.</param>
    /// <param name="inputs">What was typed and chosen on the card; read by the ids of the card's inputs.</param>
    Task<Reply> HandleAsync(TAction action, Inputs inputs, Turn turn, CancellationToken ct);
}
