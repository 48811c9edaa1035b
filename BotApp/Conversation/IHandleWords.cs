namespace BotApp.Conversation;

/// <summary>Words were typed in the 1:1 chat.</summary>
public interface IHandleWords
{
    Task<Reply> HandleAsync(string text, Turn turn, CancellationToken ct);
}
