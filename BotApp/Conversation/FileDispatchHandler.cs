using BotApp.Storage;

namespace BotApp.Conversation;

/// <summary>Passes files to the first receiver that accepts them.</summary>
internal sealed class FileDispatchHandler(IEnumerable<IFileReceiver> purposes, BotDb db) : IFileHandler
{
    public async Task<Reply> HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct)
    {
        // A download may take minutes.
        await db.ReleaseConnectionAsync();
        return await purposes.OrderBy(taker => taker.Purpose).First(taker => taker.Accepts(files, turn)).ReceiveAsync(files, turn, ct);
    }
}
