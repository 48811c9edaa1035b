namespace BotApp.Conversation;

/// <summary>Passes files to the first receiver that accepts them.</summary>
internal sealed class FileDispatchHandler(IEnumerable<IFileReceiver> purposes) : IFileHandler
{
    public Task<Reply> HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct) =>
        purposes.OrderBy(taker => taker.Purpose).First(taker => taker.Accepts(files, turn)).ReceiveAsync(files, turn, ct);
}
