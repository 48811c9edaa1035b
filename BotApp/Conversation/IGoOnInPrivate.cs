namespace BotApp.Conversation;

/// <summary>Somebody spoke to the bot where others read along; <c>secret</c> is what should not have been typed there, if anything.</summary>
public interface IGoOnInPrivate
{
    Task<Reply> AnswerAsync(Turn turn, Secret? secret, CancellationToken ct);
}
