namespace BotApp.Conversation;

/// <summary>
/// An action that only shows how things stand, so that a client may ask for it by itself when its person looks at the card.
/// </summary>
public interface IRefreshableAction : IReadAction;
