namespace BotApp.Conversation;

/// <summary>Opens the services of one turn (one database unit of work), without naming the container that makes them.</summary>
public interface ITurnScopes
{
    TurnScope Begin();
}
