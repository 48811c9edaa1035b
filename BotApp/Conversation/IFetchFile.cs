using BotApp.Basics;
using BotApp.Requests.Proofs;

namespace BotApp.Conversation;

/// <summary>
/// Downloads the file behind a short-lived link into <c>destination</c>, at most <c>maxBytes</c>. After a refusal the destination
/// may hold a partial file and must be discarded.
/// </summary>
public interface IFetchFile
{
    /// <summary>Accepts scans only: PDF, JPEG or PNG.</summary>
    Task<Result<FetchedFile>> FetchAsync(IncomingFile file, Stream destination, long maxBytes, CancellationToken ct) =>
        FetchAsync(file, destination, maxBytes, FileFormats.Scans, ct);

    Task<Result<FetchedFile>> FetchAsync(IncomingFile file, Stream destination, long maxBytes, IReadOnlySet<FileFormat> allowed, CancellationToken ct);
}
