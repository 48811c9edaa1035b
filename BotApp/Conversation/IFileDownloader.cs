using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// Downloads the file behind a short-lived link into <c>destination</c>, at most <c>maxBytes</c>. After a refusal the destination
/// may hold a partial file and must be discarded.
/// </summary>
public interface IFileDownloader
{
    /// <summary>Accepts scans only: PDF, JPEG or PNG.</summary>
    Task<Result<DownloadedFile>> DownloadAsync(IncomingFile file, Stream destination, long maxBytes, CancellationToken ct) =>
        DownloadAsync(file, destination, maxBytes, FileFormats.Scans, ct);

    Task<Result<DownloadedFile>> DownloadAsync(
        IncomingFile file, Stream destination, long maxBytes, IReadOnlySet<FileFormat> allowed, CancellationToken ct);
}
