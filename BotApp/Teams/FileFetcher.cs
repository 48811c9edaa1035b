using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Proofs;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

/// <summary>
/// Fetches what a person attached. The link comes from the sender's side, so it leads only to the listed hosts, follows no redirect,
/// carries no token and no cookie, and ends after fifteen seconds or the size limit, whatever the host says.
/// </summary>
public sealed class FileFetcher(IHttpClientFactory http, IOptions<TeamsOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<FileFetcher> log) : IFetchFile
{
    public const string Client = "files";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private const int Chunk = 64 * 1024;

    private readonly FileHost[] _hosts = [.. options.Value.FileHosts.Select(FileHost.Parse).OfType<FileHost>()];

    public async Task<Result<FetchedFile>> FetchAsync(IncomingFile file, Stream destination, long maxBytes, IReadOnlySet<FileFormat> allowed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(file.DownloadUrl))
        {
            return new FileWithoutLink();
        }

        if (Allowed(file.DownloadUrl) is not { } link)
        {
            return new FileHostNotAllowed();
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            using var response = await http.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                log.LogWarning("A file was not fetched: its host answered {Status}.", (int)response.StatusCode);
                return new FileNotFetched();
            }

            if (response.Content.Headers.ContentLength > maxBytes)
            {
                return new FileTooLarge(maxBytes);
            }

            await using var source = await response.Content.ReadAsStreamAsync(either.Token);
            return await CopyAsync(file, source, destination, maxBytes, allowed, either.Token);
        }
        catch (Exception fault) when ((fault is HttpRequestException or OperationCanceledException) && !ct.IsCancellationRequested)
        {
            log.LogWarning("A file was not fetched: {Fault}.", fault is OperationCanceledException ? "it took too long" : fault.GetType().Name);
            return new FileNotFetched();
        }
    }

    private Uri? Allowed(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || Origin.Of(uri) is not { } origin)
        {
            return null;
        }

        if ((origin.IsLoopback && !environment.IsDevelopment()) || !_hosts.Any(host => host.Covers(origin)))
        {
            log.LogWarning("A file link leads to {Host}, which is not in Teams:FileHosts.", origin.ToString());
            return null;
        }

        return uri;
    }

    private static async Task<Result<FetchedFile>> CopyAsync(
        IncomingFile file, Stream source, Stream destination, long maxBytes, IReadOnlySet<FileFormat> allowed, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var filled = await ReadAsync(source, buffer, FileFormats.HeadBytes, ct);
            if (filled == 0)
            {
                return new FileIsEmpty();
            }

            if (Judge(file, buffer.AsSpan(0, filled), allowed).IsRefused(out var why, out var format))
            {
                return why;
            }

            long length = 0;
            for (; filled > 0; filled = await ReadAsync(source, buffer, 1, ct))
            {
                length += filled;
                if (length > maxBytes)
                {
                    return new FileTooLarge(maxBytes);
                }

                hash.AppendData(buffer, 0, filled);
                await destination.WriteAsync(buffer.AsMemory(0, filled), ct);
            }

            return new FetchedFile(length, Convert.ToHexStringLower(hash.GetHashAndReset()), format);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>A connection that breaks is the host's fault and must not look like a full disk on our side.</summary>
    private static async ValueTask<int> ReadAsync(Stream source, byte[] buffer, int atLeast, CancellationToken ct)
    {
        try
        {
            return await source.ReadAtLeastAsync(buffer, atLeast, throwOnEndOfStream: false, ct);
        }
        catch (IOException cut)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The download broke off.", cut);
        }
    }

    private static Result<FileFormat> Judge(IncomingFile file, ReadOnlySpan<byte> head, IReadOnlySet<FileFormat> allowed) =>
        FileFormats.Sniff(head) switch
        {
            FileFormat.Heic when !allowed.Contains(FileFormat.Heic) => new FilePhotoIsHeic(),
            { } found when allowed.Contains(found) => found.Agrees(ProofName.Clean(file.Name), file.FileType) ? found : new FileIsNotWhatItSays(found),
            _ => new FileTypeNotAllowed(allowed),
        };
}
