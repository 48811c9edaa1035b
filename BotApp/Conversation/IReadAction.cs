namespace BotApp.Conversation;

/// <summary>
/// An action that decides nothing: when Teams repeats its delivery, it is answered anew with the current state, so it needs no idempotency
/// key.
/// </summary>
public interface IReadAction : ICardAction;
