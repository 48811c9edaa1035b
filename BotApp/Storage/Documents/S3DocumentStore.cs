using System.Net;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using BotApp.Basics;

namespace BotApp.Storage.Documents;

/// <summary>
/// Documents as objects of a bucket. An object appears when its last byte has arrived, so that it is complete or absent. What is uploaded
/// is sealed already: neither the bucket's owner nor its server can read it.
/// </summary>
public sealed class S3DocumentStore : IDocumentStore, IDisposable
{
    /// <summary>Code of an object whose content does not fit the hash that its server keeps for it.</summary>
    public const string Damaged = "documents-damaged";

    /// <summary>Code of a bucket that returns other bytes than it was just sent.</summary>
    public const string Altered = "documents-altered";

    private const string Suffix = ".sealed";

    /// <summary>Larger documents are sent in parts of this size, each of which is repeated alone when it fails.</summary>
    private const long PartBytes = 8 * 1024 * 1024;

    /// <summary>For all attempts together.</summary>
    private static readonly TimeSpan RequestPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UploadPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(8);

    /// <summary>Readiness is asked every few seconds, and each trial costs three requests.</summary>
    private static readonly TimeSpan TrialHolds = TimeSpan.FromMinutes(1);

    private readonly S3Options _settings;
    private readonly AmazonS3Client _client;
    private readonly TransferUtility _uploads;
    private long? _lastGoodTrial;

    public S3DocumentStore(S3Options settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _client = settings.AccessKey.Length > 0
            ? new WholeBodyClient(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), ConfigFor(settings))
            : new WholeBodyClient(ConfigFor(settings));
        _uploads = new TransferUtility(_client, new TransferUtilityConfig { MinSizeBeforePartUpload = PartBytes });
    }

    public bool IsFolder => false;

    public string PlaceOf(Guid id) => $"s3://{_settings.Bucket}/{KeyOf(id)}";

    public async IAsyncEnumerable<StoredDocument> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var page = new ListObjectsV2Request { BucketName = _settings.Bucket, Prefix = _settings.Prefix };
        do
        {
            var answer = await AskAsync(RequestPatience, patience => _client.ListObjectsV2Async(page, patience), ct);
            foreach (var found in answer.S3Objects ?? [])
            {
                if (IdOf(found.Key) is { } id)
                {
                    yield return new StoredDocument(id, found.Size ?? 0, UtcOf(found.LastModified));
                }
            }

            page.ContinuationToken = answer.NextContinuationToken;
        }
        while (page.ContinuationToken is { Length: > 0 });
    }

    public Task<StoredDocument?> FindAsync(Guid id) => AskAsync(RequestPatience, async ct =>
    {
        try
        {
            var found = await _client.GetObjectMetadataAsync(_settings.Bucket, KeyOf(id), ct);
            return new StoredDocument(id, found.ContentLength, UtcOf(found.LastModified));
        }
        catch (AmazonS3Exception absent) when (absent.StatusCode is HttpStatusCode.NotFound && absent.ErrorCode is not "NoSuchBucket")
        {
            return null;
        }
    });

    /// <summary>Read to its end, so that a server that falls silent is noticed here.</summary>
    public Task<Stream> OpenAsync(Guid id, int? beginning = null) => AskAsync<Stream>(RequestPatience, async ct =>
    {
        var wanted = new GetObjectRequest
        {
            BucketName = _settings.Bucket,
            Key = KeyOf(id),
            ByteRange = beginning is { } bytes ? new ByteRange(0, bytes - 1) : null,
        };
        try
        {
            using var answer = await _client.GetObjectAsync(wanted, ct);
            var content = new MemoryStream(checked((int)answer.ContentLength));
            await answer.ResponseStream.CopyToAsync(content, ct);
            content.Position = 0;
            return content;
        }
        catch (AmazonS3Exception absent) when (absent.ErrorCode is "NoSuchKey")
        {
            throw new FileNotFoundException("The document is not in the bucket.", PlaceOf(id));
        }
    });

    public async Task<bool> WriteAsync(Guid id, Func<Stream, Task<bool>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var content = new MemoryStream();
        if (!await write(content))
        {
            return false;
        }

        content.Position = 0;
        return await AskAsync(UploadPatience, async ct =>
        {
            await _uploads.UploadAsync(UploadOf(KeyOf(id), content), ct);
            return true;
        });
    }

    /// <summary>
    /// In a bucket with versions the object stays behind a marker until the bucket's own rule removes it, as a backup would keep it.
    /// </summary>
    public Task DeleteAsync(Guid id) =>
        AskAsync(RequestPatience, ct => _client.DeleteObjectAsync(_settings.Bucket, KeyOf(id), ct));

    /// <summary>Ends uploads in parts that were never completed; their parts cost money and no listing shows them.</summary>
    public Task<int> DeleteUnfinishedAsync(DateTimeOffset writtenBefore) => AskAsync(RequestPatience, async ct =>
    {
        var ended = 0;
        var page = new ListMultipartUploadsRequest { BucketName = _settings.Bucket, Prefix = _settings.Prefix };
        try
        {
            ListMultipartUploadsResponse answer;
            do
            {
                answer = await _client.ListMultipartUploadsAsync(page, ct);
                foreach (var upload in (answer.MultipartUploads ?? [])
                    .Where(one => IdOf(one.Key) is not null && UtcOf(one.Initiated) < writtenBefore))
                {
                    await _client.AbortMultipartUploadAsync(_settings.Bucket, upload.Key, upload.UploadId, ct);
                    ended++;
                }

                (page.KeyMarker, page.UploadIdMarker) = (answer.NextKeyMarker, answer.NextUploadIdMarker);
            }
            while (answer.IsTruncated is true);
        }
        catch (AmazonS3Exception unable) when (unable.ErrorCode is "NotImplemented")
        {
            // A small server may not list them; docs/documents-s3.md says what to do there.
        }

        return ended;
    });

    public async Task<DocumentStoreException?> FindProblemAsync(CancellationToken ct)
    {
        if (_lastGoodTrial is { } last && TimeProvider.System.GetElapsedTime(last) < TrialHolds)
        {
            return null;
        }

        var (key, sent) = ($"{_settings.Prefix}.trial-{Guid.NewGuid():N}", Guid.NewGuid().ToByteArray());
        try
        {
            var read = await AskAsync(ProbePatience, patience => TryOutAsync(key, sent, patience), ct);
            if (!read.AsSpan().SequenceEqual(sent))
            {
                return Mistake(
                    Altered, $"{_settings.Place} returns other bytes than it was sent. Check the server and proxies in between.");
            }

            _lastGoodTrial = TimeProvider.System.GetTimestamp();
            return null;
        }
        catch (DocumentStoreException problem)
        {
            return problem;
        }
    }

    public void Dispose()
    {
        _uploads.Dispose();
        _client.Dispose();
    }

    private static AmazonS3Config ConfigFor(S3Options settings)
    {
        var config = new AmazonS3Config
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 2,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            Timeout = RequestPatience,
            ForcePathStyle = settings.ForcePathStyle,
        };
        if (settings.ServiceUrl.Length == 0)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
            return config;
        }

        config.ServiceURL = settings.ServiceUrl;
        config.AuthenticationRegion = settings.Region.Length > 0 ? settings.Region : "us-east-1";

        // Other servers know neither Amazon's newer checksums nor the trailers that carry them.
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        return config;
    }

    private async Task<byte[]> TryOutAsync(string key, byte[] sent, CancellationToken ct)
    {
        using var content = new MemoryStream(sent);
        await _uploads.UploadAsync(UploadOf(key, content), ct);
        using var answer = await _client.GetObjectAsync(_settings.Bucket, key, ct);
        using var read = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(read, ct);
        await _client.DeleteObjectAsync(_settings.Bucket, key, ct);
        return read.ToArray();
    }

    private TransferUtilityUploadRequest UploadOf(string key, Stream content) => new()
    {
        BucketName = _settings.Bucket,
        Key = key,
        InputStream = content,
        AutoCloseStream = false,
        PartSize = PartBytes,

        // TLS protects the way, and the seal tells every change; some servers know no signed chunks.
        DisablePayloadSigning = _settings.IsEncrypted,
        DisableDefaultChecksumValidation = _settings.ServiceUrl.Length > 0 && _settings.IsEncrypted,
    };

    private async Task<T> AskAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> request, CancellationToken stop = default)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(stop);
        bounded.CancelAfter(patience);
        try
        {
            return await request(bounded.Token);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && Describe(fault) is { } known)
        {
            _lastGoodTrial = null;
            BotMetrics.RecordDocumentFailure(known.Code);
            throw known;
        }
    }

    private DocumentStoreException? Describe(Exception fault) => fault switch
    {
        FileNotFoundException => null,
        AmazonServiceException { ErrorCode: "NoSuchBucket" } => Mistake(
            "documents-bucket-missing", $"Documents:Bucket: there is no bucket {_settings.Bucket} at {_settings.Place}. Create it, or "
                + "correct the name."),
        AmazonServiceException { ErrorCode: "PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" }
            => Mistake(
                "documents-region-wrong",
                $"Documents:Region: the bucket {_settings.Bucket} is not in {_settings.Region}. Set its own region."),
        AmazonServiceException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, ErrorCode: var why } => Mistake(
            "documents-refused",
            $"{_settings.Place} refuses the bucket {_settings.Bucket} ({why}). Check Documents:AccessKey and Documents:SecretKey, or the "
                + "role of the machine, the clock, and what they may do (docs/documents-s3.md)."),
        AmazonServiceException { StatusCode: HttpStatusCode.InsufficientStorage, ErrorCode: var why } => Away(
            "documents-full", $"The bucket {_settings.Bucket} at {_settings.Place} is full ({why}). Give it more room."),
        AmazonClientException { InnerException: null, Message: var said } when said.Contains("hash", StringComparison.OrdinalIgnoreCase) =>
            Away(Damaged, $"An object in the bucket {_settings.Bucket} is not what was uploaded. Bring it back from its versions."),
        AmazonClientException { InnerException: null } => Mistake(
            "documents-refused",
            "No credentials for the bucket were found. Set Documents:AccessKey and Documents:SecretKey, or give the machine a role."),
        AmazonServiceException or AmazonClientException or HttpRequestException or IOException or OperationCanceledException => Away(
            "documents-unreachable",
            $"The bucket {_settings.Bucket} cannot be used at {_settings.Place}: {fault.GetBaseException().Message.TrimEnd('.')}. "
                + "Check the server and the way to it."),
        _ => null,
    };

    private static DocumentStoreException Mistake(string code, string message) => new(code, message, isMistake: true);

    private static DocumentStoreException Away(string code, string message) => new(code, message, isMistake: false);

    private static DateTimeOffset UtcOf(DateTime? at) => at is { } known ? new DateTimeOffset(known.ToUniversalTime()) : default;

    private string KeyOf(Guid id) => $"{_settings.Prefix}{id:N}{Suffix}";

    private Guid? IdOf(string key) => key.StartsWith(_settings.Prefix, StringComparison.Ordinal)
        && key.EndsWith(Suffix, StringComparison.Ordinal)
        && Guid.TryParseExact(key.AsSpan(_settings.Prefix.Length, key.Length - _settings.Prefix.Length - Suffix.Length), "N", out var id)
            ? id
            : null;

    /// <summary>
    /// Sends each object, and each part of a large one, as it is: a body cut into signed chunks is stored with their signatures by some
    /// servers.
    /// </summary>
    private sealed class WholeBodyClient : AmazonS3Client
    {
        public WholeBodyClient(AWSCredentials credentials, AmazonS3Config config)
            : base(credentials, config)
        {
        }

        public WholeBodyClient(AmazonS3Config config)
            : base(config)
        {
        }

        public override Task<PutObjectResponse> PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default)
        {
            request.UseChunkEncoding = false;
            return base.PutObjectAsync(request, cancellationToken);
        }

        public override Task<UploadPartResponse> UploadPartAsync(UploadPartRequest request, CancellationToken cancellationToken = default)
        {
            request.UseChunkEncoding = false;
            return base.UploadPartAsync(request, cancellationToken);
        }
    }
}
