using BotApp.Storage;

namespace BotApp.Conversation;

/// <summary>Passes files to the first receiver that accepts them.</summary>
internal sealed class FileDispatchHandler(IEnumerable<IFileReceiver> purposes, BotDb db) : IFileHandler
{
    public async Task<Reply> HandleAsync(IReadOnlyList<IncomingFile> files, Turn turn, CancellationToken ct)
    {
        foreach (var receiver in purposes.OrderBy(taker => taker.Purpose))
        {
            if (await receiver.AcceptsAsync(files, turn, ct))
            {
                // A download may take minutes.
                await db.ReleaseConnectionAsync();
                return await receiver.ReceiveAsync(files, turn, ct);
            }
        }

        throw new InvalidOperationException("The last receiver accepts everything.");
    }
}
