namespace BotApp.Conversation;

/// <summary>Handles a message in a group or channel. <c>secret</c> is the secret found in it, or null.</summary>
public interface IGoOnInPrivate
{
    Task<Reply> AnswerAsync(Turn turn, Secret? secret, CancellationToken ct);
}
