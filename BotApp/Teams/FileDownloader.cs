using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Teams.Security;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

/// <summary>
/// Fetches what a person attached. The link comes from the sender's side, so it is followed to two kinds of places only: to the listed
/// file hosts without token and cookie, and to the attachments of the Bot Connector's own hosts with the bot's token. No redirect is
/// followed, and a download ends after fifteen seconds or at the size limit, whatever the host says.
/// </summary>
public sealed partial class FileDownloader(
    IHttpClientFactory http,
    IOptions<TeamsOptions> options,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<FileDownloader> log) : IFileDownloader
{
    public const string Client = "files";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    private const int Chunk = 64 * 1024;
    private const int LoggedLabels = 3;
    private const int MaxLoggedHost = 60;

    private readonly LogThrottle _lines = new(perMinute: 3);
    private readonly FileHost[] _hosts = [.. options.Value.FileHosts.Select(FileHost.Parse).OfType<FileHost>()];
    private readonly FrozenSet<Origin> _services =
        options.Value.EffectiveServiceUrls.Select(url => Origin.Of(url)).OfType<Origin>().ToFrozenSet();

    public async Task<Result<DownloadedFile>> DownloadAsync(
        IncomingFile file, Stream destination, long maxBytes, IReadOnlySet<FileFormat> allowed, CancellationToken ct)
    {
        if (WhyNoFile(file, allowed) is { } nothing)
        {
            return nothing;
        }

        if (AllowedLink(file) is not { } link)
        {
            return new FileHostNotAllowed();
        }

        using var patience = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            using var client = http.CreateClient(ClientFor(file.Source));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (WhyNot(response, maxBytes, allowed) is { } why)
            {
                return why;
            }

            await using var source = await response.Content.ReadAsStreamAsync(either.Token);
            return await CopyAsync(file, source, destination, maxBytes, allowed, either.Token);
        }
        catch (Exception fault) when ((fault is HttpRequestException or OperationCanceledException) && !ct.IsCancellationRequested)
        {
            log.LogWarning(
                "A file was not downloaded: {Fault}.",
                fault is OperationCanceledException ? "it took too long" : fault.GetType().Name);
            return new FileDownloadFailed();
        }
    }

    private static Refusal? WhyNoFile(IncomingFile file, IReadOnlySet<FileFormat> allowed) => file.Source switch
    {
        FileSource.Withheld => new FileLinkMissing(allowed),
        FileSource.SharingLink => new FileIsSharingLink(allowed),
        FileSource.Recording => new FileIsRecording(allowed),
        FileSource.FileHost or FileSource.Connector => string.IsNullOrWhiteSpace(file.DownloadUrl) ? new FileLinkMissing(allowed) : null,
    };

    private static string ClientFor(FileSource source) => source is FileSource.Connector ? OutboundGate.Client : Client;

    private Uri? AllowedLink(IncomingFile file)
    {
        if (!Uri.TryCreate(file.DownloadUrl, UriKind.Absolute, out var uri) || Origin.Of(uri) is not { } origin)
        {
            return null;
        }

        // The token opens more of the connector than pictures, so nothing but an attachment may be asked for with it.
        var listed = file.Source is FileSource.Connector
            ? _services.Contains(origin) && AttachmentPath().IsMatch(uri.AbsolutePath)
            : (!origin.IsLoopback || environment.IsDevelopment()) && _hosts.Any(host => host.Covers(origin));
        if (!listed && _lines.Admit(file.Source.ToString(), clock.GetUtcNow()) is { } unwritten)
        {
            log.LogWarning(
                "A file link leads to {Host}, which is not {Setting} ({Unwritten} more before this one).",
                LoggedHost(origin),
                file.Source is FileSource.Connector ? "an attachment of a service in Teams:ServiceUrls" : "in Teams:FileHosts",
                unwritten);
        }

        return listed ? uri : null;
    }

    /// <summary>
    /// Enough to recognise a host that is missing in the settings: the last labels of its name. The sender chooses the rest, which may hold
    /// anything, names and numbers of people included.
    /// </summary>
    private static string LoggedHost(Origin origin)
    {
        if (IPAddress.TryParse(origin.Host, out _))
        {
            return $"{origin.Scheme}, an IP address";
        }

        var labels = origin.Host.Split('.');
        var known = string.Join('.', labels[^Math.Min(labels.Length, LoggedLabels)..]);
        return $"{origin.Scheme}, {(labels.Length > LoggedLabels
            ? "…."
            : "")}{(known.Length > MaxLoggedHost ? "…" + known[^MaxLoggedHost..] : known)}";
    }

    private Refusal? WhyNot(HttpResponseMessage response, long maxBytes, IReadOnlySet<FileFormat> allowed)
    {
        if (response.StatusCode is HttpStatusCode.OK)
        {
            return response.Content.Headers.ContentLength > maxBytes ? new FileTooLarge(maxBytes) : null;
        }

        log.LogWarning("A file was not fetched: its host answered {Status}.", (int)response.StatusCode);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                or HttpStatusCode.Gone => new FileLinkExpired(),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new FileLinkLeadsElsewhere(allowed),
            _ => new FileDownloadFailed(),
        };
    }

    private static async Task<Result<DownloadedFile>> CopyAsync(
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

            if (CheckFormat(file, buffer.AsSpan(0, filled), allowed).IsRefused(out var why, out var format))
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

            return new DownloadedFile(length, Convert.ToHexStringLower(hash.GetHashAndReset()), format);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>A broken connection is the host's fault and must not look like a full disk on our side.</summary>
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

    private static Result<FileFormat> CheckFormat(IncomingFile file, ReadOnlySpan<byte> head, IReadOnlySet<FileFormat> allowed) =>
        FileFormats.Detect(head) switch
        {
            FileFormat.Heic when !allowed.Contains(FileFormat.Heic) => new HeicNotSupported(),
            { } found when allowed.Contains(found) => IsWhatItSays(file, found) ? found : new FileContentMismatch(found),
            null when allowed.Contains(FileFormat.Csv)
                && FileFormat.Csv.IsEndingOf(file.Name)
                && FileFormats.IsTextTable(head) => FileFormat.Csv,
            null when FileFormats.IsWebPage(head) => new FileIsSharingLink(allowed),
            _ => new FileTypeNotAllowed(allowed),
        };

    // A chat calls every picture "image" or "photo.heic" whatever it has made of it; that it is a picture is enough there.
    private static bool IsWhatItSays(IncomingFile file, FileFormat found)
    {
        var name = SafeFileName.Sanitize(file.Name);
        return found.Matches(name, file.FileType)
            || (found.IsPicture() && file.Source is FileSource.Connector)
            || (found is FileFormat.Jpeg && FileFormat.Heic.Matches(name, file.FileType));
    }

    [GeneratedRegex(@"/v3/attachments/[^/]+/views/[^/]+$")]
    private static partial Regex AttachmentPath();
}
