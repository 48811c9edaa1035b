using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using BotApp.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotApp.Teams;

/// <summary>
/// What stands on the other side of the bot: the issuer of the channel's tokens, the token endpoint and the connector, which takes every
/// message. The keys are served over TLS too, because the SDK reads them in no other way.
/// </summary>
internal sealed class BotConnector : IAsyncDisposable
{
    private const string Issuer = "https://api.botframework.com";

    private const string OutboundToken = """{"token_type":"Bearer","expires_in":3600,"access_token":"outbound"}""";
    private static readonly string[] Channels = ["msteams"];
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];
    private static readonly byte[] Id = """{"id":"1763363363363"}"""u8.ToArray();

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly string _certificate = Path.GetTempFileName();
    private readonly string _keyId = Guid.NewGuid().ToString("N");
    private readonly WebApplication _server;
    private long _taken;

    private BotConnector()
    {
        using var tls = Certificate();
        File.WriteAllText(_certificate, tls.ExportCertificatePem());
        var loaded = X509CertificateLoader.LoadPkcs12(tls.Export(X509ContentType.Pfx), password: null);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, https => https.UseHttps(loaded));
        });
        _server = builder.Build();
        _server.MapGet("/openid/configuration", (HttpRequest request) => Results.Text(Metadata(request), "application/json"));
        _server.MapGet("/openid/keys", () => Results.Text(Keys(), "application/json"));
        _server.MapPost("/oauth2/v2.0/token", () => Results.Text(OutboundToken, "application/json"));
        _server.MapPost("/v3/conversations/{conversation}/activities/{activity}", TakeAsync);
        _server.MapPost("/v3/conversations/{conversation}/activities", TakeAsync);
    }

    public string AppId { get; } = Guid.NewGuid().ToString();

    public string TenantId { get; } = Guid.NewGuid().ToString();

    public string ServiceUrl => $"{Plain}/";

    /// <summary>Messages taken so far.</summary>
    public long Taken => Volatile.Read(ref _taken);

    /// <summary>The body of the last message, while <see cref="Keeps"/>.</summary>
    public string Last { get; private set; } = "";

    public bool Keeps { get; set; }

    /// <summary>Teams' limits, where calls beyond them are refused.</summary>
    public TeamsRateLimits? Limits { get; set; }

    /// <summary>When calls were refused by the limits, since the start of the process.</summary>
    public ConcurrentQueue<TimeSpan> RefusedAt { get; } = [];

    /// <summary>When the first and the last message was taken, since the start of the process.</summary>
    public (TimeSpan First, TimeSpan Last) TakenBetween { get; private set; }

    private string Plain => _server.Urls.Single(url => url.StartsWith("http://", StringComparison.Ordinal));

    private string Tls => _server.Urls.Single(url => url.StartsWith("https://", StringComparison.Ordinal));

    public static async Task<BotConnector> StartAsync()
    {
        var connector = new BotConnector();
        await connector._server.StartAsync();
        return connector;
    }

    /// <summary>The settings of the servers, as environment variables: the SDK's and this product's.</summary>
    public IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>
    {
        ["Teams__AppId"] = AppId,
        ["Teams__AppPassword"] = "secret",
        ["Teams__TenantIds__0"] = TenantId,
        ["Teams__OpenIdMetadata"] = $"{Plain}/openid/configuration",
        ["Teams__TokenIssuer"] = Issuer,
        ["Teams__TokenEndpoint"] = $"{Plain}/oauth2/v2.0/token",
        ["Teams__ServiceUrls__0"] = ServiceUrl,
        ["Teams__Simulator"] = "false",
        ["ToChannelFromBotLoginUrl"] = $"{Plain}/oauth2/v2.0/token",
        ["ToChannelFromBotOAuthScope"] = Issuer,
        ["ToBotFromChannelTokenIssuer"] = Issuer,
        ["ToBotFromChannelOpenIdMetadataUrl"] = $"{Tls}/openid/configuration",
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{Tls}/openid/configuration",
        ["OAuthUrl"] = Plain,
        ["SSL_CERT_FILE"] = _certificate,
    };

    /// <summary>A token as the Bot Connector signs it for an hour.</summary>
    public string Token(TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.AddMinutes(-5),
            Expires = now.AddMinutes(60),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = _keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _rsa.Dispose();
        File.Delete(_certificate);
    }

    private async Task TakeAsync(HttpContext http)
    {
        if (Keeps)
        {
            using var reader = new StreamReader(http.Request.Body);
            Last = await reader.ReadToEndAsync(http.RequestAborted);
        }
        else
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }

        if (Limits?.Acquire((string?)http.Request.RouteValues["conversation"]) is { } wait)
        {
            RefusedAt.Enqueue(Elapsed);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return;
        }

        if (Limits is not null)
        {
            var now = Elapsed;
            TakenBetween = (Taken == 0 ? now : TakenBetween.First, now);
        }

        Interlocked.Increment(ref _taken);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Id.Length;
        await http.Response.BodyWriter.WriteAsync(Id, http.RequestAborted);
    }

    private static TimeSpan Elapsed => Stopwatch.GetElapsedTime(0);

    private static string Metadata(HttpRequest request) => JsonSerializer.Serialize(new
    {
        issuer = Issuer,
        jwks_uri = $"{request.Scheme}://{request.Host}/openid/keys",
        id_token_signing_alg_values_supported = Algorithms,
    });

    private string Keys()
    {
        var numbers = _rsa.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = _keyId,
                    n = Base64UrlEncoder.Encode(numbers.Modulus),
                    e = Base64UrlEncoder.Encode(numbers.Exponent),
                    endorsements = Channels,
                },
            },
        });
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
