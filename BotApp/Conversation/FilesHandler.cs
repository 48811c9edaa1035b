namespace BotApp.Conversation;

/// <summary>Files go to the first purpose that takes them.</summary>
internal sealed class FilesHandler(IEnumerable<ITakeFiles> purposes) : IHandleFiles
{
    public Task<Reply> HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct) =>
        purposes.OrderBy(taker => taker.Purpose).First(taker => taker.Takes(files, turn)).TakeAsync(files, turn, ct);
}
