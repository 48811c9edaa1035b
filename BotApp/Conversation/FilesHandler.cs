namespace BotApp.Conversation;

/// <summary>Passes files to the first receiver that accepts them.</summary>
internal sealed class FilesHandler(IEnumerable<ITakeFiles> purposes) : IHandleFiles
{
    public Task<Reply> HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct) =>
        purposes.OrderBy(taker => taker.Purpose).First(taker => taker.Takes(files, turn)).TakeAsync(files, turn, ct);
}
