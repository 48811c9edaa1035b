namespace BotApp.Conversation;

/// <summary>Handles text typed in the 1:1 chat.</summary>
public interface ITextHandler
{
    Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct);
}
