namespace BotApp.Conversation;

/// <summary>Handles a message in a group or channel.</summary>
public interface IGroupChatHandler
{
    /// <param name="turn">Who wrote.</param>
    /// <param name="secret">The secret found in the message, or null.</param>
    /// <param name="answer">Answers the message as in the private chat.</param>
    /// <param name="ct">Cancelled when the app stops.</param>
    /// <returns>The line for the group; it contains nothing personal.</returns>
    Task<Reply> HandleAsync(Turn turn, Secret? secret, Func<Task<Reply>> answer, CancellationToken ct);
}
