using BotApp.Basics;
using BotApp.Requests.Proofs;

namespace BotApp.Conversation;

/// <summary>
/// Fetches the file behind a download link at once (the link is short-lived) into <c>destination</c>, never more than <c>maxBytes</c>.
/// After a refusal the destination may hold the beginning of the file and must be thrown away.
/// </summary>
public interface IFetchFile
{
    /// <summary>A scan: PDF, JPEG or PNG.</summary>
    Task<Result<FetchedFile>> FetchAsync(IncomingFile file, Stream destination, long maxBytes, CancellationToken ct) =>
        FetchAsync(file, destination, maxBytes, FileFormats.Scans, ct);

    Task<Result<FetchedFile>> FetchAsync(IncomingFile file, Stream destination, long maxBytes, IReadOnlySet<FileFormat> allowed, CancellationToken ct);
}
