namespace BotApp.Conversation;

/// <summary>Creates the service scope of one turn (one database unit of work) without a dependency on the container.</summary>
public interface ITurnScopeFactory
{
    TurnScope Create();
}
