namespace BotApp.Conversation;

/// <summary>Handles files that arrive in the 1:1 chat.</summary>
public interface IFileHandler
{
    Task<Reply> HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct);
}
