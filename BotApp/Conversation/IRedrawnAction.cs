namespace BotApp.Conversation;

/// <summary>
/// An action whose effect is found in what it changed: when its delivery is repeated, the handler runs again, finds the work done and draws
/// the current state. So no copy of the answer is stored, and the action takes one commit.
/// </summary>
public interface IRedrawnAction : ICardAction;
