using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace BotApp.Teams.Security;

/// <summary>
/// The only way in. An activity passes only if the sender is the Bot Connector and the activity is for this bot; the body is not
/// read before authentication. Every refusal is an empty response and one log line.
/// </summary>
public sealed class InboundGate(
    SigningKeys keys,
    InboundTokenCache passed,
    IOptions<TeamsOptions> options,
    IHostEnvironment environment,
    TimeProvider clock,
    RefusalLog refusals)
{
    public const int MaxBody = 256 * 1024;
    private const int MaxToken = 16 * 1024;
    private const string Bearer = "Bearer ";

    /// <summary>Claims of Entra tokens: a user's or app's token for this tenant must never pass as the Bot Connector's.</summary>
    private static readonly string[] EntraClaims = ["scp", "idtyp", "roles"];

    private readonly ActivityRules _rules = new(options.Value, environment.IsDevelopment());

    public async Task InvokeAsync(HttpContext http, RequestDelegate behind)
    {
        if (await RefuseAsync(http) is not { } refused)
        {
            await behind(http);
            return;
        }

        refusals.Write(refused.Status, refused.Reason);
        http.Response.StatusCode = refused.Status;
        http.Response.ContentLength = 0;
    }

    /// <summary>The body of a request that the gate has let through.</summary>
    internal static ReadOnlyMemory<byte> BodyOf(HttpRequest request) =>
        request.Body is MemoryStream body && body.TryGetBuffer(out var bytes)
            ? bytes
            : throw new InvalidOperationException("The request did not come through the gate.");

    private async ValueTask<Refused?> RefuseAsync(HttpContext http)
    {
        // A token sent over plain HTTP must be considered stolen.
        if (!http.Request.IsHttps && !environment.IsDevelopment())
        {
            return new Refused(StatusCodes.Status403Forbidden, "plain-http");
        }

        if (Shape(http.Request) is { } misshapen)
        {
            return misshapen;
        }

        var token = ReadToken(http.Request.Headers);
        if (token.IsEmpty)
        {
            return new Refused(StatusCodes.Status401Unauthorized, "no-token");
        }

        var (granted, untrusted) = passed.Find(token.Span) is { } known ? (known, null) : await AuthenticateAsync(http, token.ToString());
        if (granted is null)
        {
            return untrusted;
        }

        var (body, unreadable) = await ReadBodyAsync(http);
        if (body is null)
        {
            return unreadable;
        }

        if (ActivityEnvelope.Read(body.Value.Span) is not { } activity)
        {
            return new Refused(StatusCodes.Status400BadRequest, "body-malformed");
        }

        return _rules.Check(activity, granted, http.Request.Headers["x-ms-tenant-id"], clock.GetUtcNow()) is { } reason
            ? new Refused(StatusCodes.Status403Forbidden, reason)
            : string.IsNullOrEmpty(activity.ConversationId) ? new Refused(StatusCodes.Status400BadRequest, "no-conversation")
            : null;
    }

    private static Refused? Shape(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return new Refused(StatusCodes.Status405MethodNotAllowed, "not-post");
        }

        if (!IsJson(request.ContentType) || request.Headers.ContentEncoding.Count > 0)
        {
            return new Refused(StatusCodes.Status415UnsupportedMediaType, "not-json");
        }

        return request.ContentLength > MaxBody ? new Refused(StatusCodes.Status413PayloadTooLarge, "body-too-large") : null;
    }

    /// <summary>Teams always sends the first form; parsing any other costs more.</summary>
    private static bool IsJson(string? contentType) =>
        contentType is "application/json; charset=utf-8"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || Is(type.Charset, "utf-8") || Is(type.Charset, "\"utf-8\"")));

    private static bool Is(StringSegment text, string expected) => text.Equals(expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>Empty unless there is exactly one bearer token; not copied, because most tokens are known.</summary>
    private static ReadOnlyMemory<char> ReadToken(IHeaderDictionary headers) =>
        headers.Authorization is [{ } only]
        && only.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && only.Length - Bearer.Length is > 0 and <= MaxToken
            ? only.AsMemory(Bearer.Length)
            : ReadOnlyMemory<char>.Empty;

    private async Task<(InboundToken? Granted, Refused? Why)> AuthenticateAsync(HttpContext http, string token)
    {
        if (KeyIdOf(token) is not { } kid)
        {
            return (null, new Refused(StatusCodes.Status401Unauthorized, "token-malformed"));
        }

        if (await keys.FindAsync(kid, http.RequestAborted) is null)
        {
            return (null, keys.Loaded
                ? new Refused(StatusCodes.Status401Unauthorized, "key-unknown")
                : new Refused(StatusCodes.Status503ServiceUnavailable, "keys-unavailable"));
        }

        var result = await http.AuthenticateAsync(InboundTokenValidation.Scheme);
        if (result.Properties?.GetParameter<JsonWebToken>(InboundTokenValidation.ValidatedToken) is not { SigningKey: JsonWebKey key } jwt
            || !result.Succeeded)
        {
            return (null, new Refused(StatusCodes.Status401Unauthorized, ReasonFor(result.Failure)));
        }

        // RFC 7515 4.1.11: a token with critical headers that are not understood must be refused.
        if (jwt.TryGetHeaderValue<object>("crit", out _))
        {
            return (null, new Refused(StatusCodes.Status401Unauthorized, "token-critical-header"));
        }

        if (EntraClaims.Any(claim => jwt.TryGetPayloadValue<object>(claim, out _)))
        {
            return (null, new Refused(StatusCodes.Status401Unauthorized, "token-of-a-user-or-app"));
        }

        var granted = new InboundToken(
            jwt.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null,
            IsEndorsedFor("msteams", key),
            new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero),
            key);
        passed.Keep(token, granted);
        return (granted, null);
    }

    private static string? KeyIdOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid is { Length: > 0 and <= 256 } kid ? kid : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static bool IsEndorsedFor(string channel, JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var listed)
        && listed is JsonElement { ValueKind: JsonValueKind.Array } endorsements
        && endorsements.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && e.ValueEquals(channel));

    private static string ReasonFor(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException => "token-expired",
        SecurityTokenNotYetValidException => "token-not-yet-valid",
        SecurityTokenNoExpirationException => "token-without-lifetime",
        SecurityTokenInvalidIssuerException => "other-issuer",
        SecurityTokenInvalidAudienceException => "other-audience",
        SecurityTokenInvalidAlgorithmException => "other-algorithm",
        SecurityTokenInvalidSignatureException => "signature",
        _ => "token-refused",
    };

    /// <summary>Reads the body up to the limit and makes it readable again for the next handler.</summary>
    private static async ValueTask<(ReadOnlyMemory<byte>? Body, Refused? Why)> ReadBodyAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Kestrel's limit includes chunk framing; the loop below counts the body.
            limit.MaxRequestBodySize = MaxBody * 2;
        }

        var buffer = new byte[(int)(http.Request.ContentLength ?? 16 * 1024) + 1];
        var length = 0;
        try
        {
            while (await http.Request.Body.ReadAsync(buffer.AsMemory(length), http.RequestAborted) is > 0 and var read)
            {
                length += read;
                if (length > MaxBody)
                {
                    return (null, new Refused(StatusCodes.Status413PayloadTooLarge, "body-too-large"));
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MaxBody + 1));
                }
            }
        }
        catch (BadHttpRequestException bad)
        {
            return (
                null,
                new Refused(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "body-too-large" : "body-unreadable"));
        }

        // Readable again by the next handler, without a copy (BodyOf).
        http.Request.Body = new MemoryStream(buffer, 0, length, writable: false, publiclyVisible: true);
        return (buffer.AsMemory(0, length), null);
    }

    private readonly record struct Refused(int Status, string Reason);
}
