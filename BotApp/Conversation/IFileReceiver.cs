namespace BotApp.Conversation;

/// <summary>
/// Receives files for one purpose. Receivers are asked in the order of <see cref="FilePurpose"/>; the first that accepts the files
/// answers, and the last accepts everything.
/// </summary>
public interface IFileReceiver
{
    FilePurpose Purpose { get; }

    Task<bool> AcceptsAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct);

    Task<Reply> ReceiveAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct);
}
