namespace BotApp.Conversation;

/// <summary>Handles a message in a group or channel. <c>secret</c> is the secret found in it, or null.</summary>
public interface IGroupChatHandler
{
    Task<Reply> HandleAsync(Turn turn, Secret? secret, CancellationToken ct);
}
