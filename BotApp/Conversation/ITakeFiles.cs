namespace BotApp.Conversation;

/// <summary>
/// Takes files for one purpose. Purposes are asked in the order of <see cref="FilePurpose"/>; the first that takes the files answers,
/// and the last one takes everything.
/// </summary>
public interface ITakeFiles
{
    FilePurpose Purpose { get; }

    bool Takes(IReadOnlyList<IncomingFile> files, Turn turn);

    Task<Reply> TakeAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct);
}
