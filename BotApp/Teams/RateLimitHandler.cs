using System.Net;
using System.Net.Http.Headers;

namespace BotApp.Teams;

/// <summary>
/// Keeps outbound calls within Teams' rate limits: waits briefly if that suffices, otherwise answers 429 at once, so that the
/// outbox reschedules the message instead of blocking a worker.
/// </summary>
public sealed class RateLimitHandler(SendRateLimiter pace, TenantCalls tenant) : DelegatingHandler
{
    /// <summary>Well below the client's timeout.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(5);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var chat = ChatOf(request.RequestUri);
        var wait = pace.Reserve(chat, MaxWait);
        if (wait > MaxWait)
        {
            return TooManyRequests(request, wait);
        }

        if (wait > TimeSpan.Zero)
        {
            // Timers have millisecond resolution and may fire one early; a call before Retry-After has elapsed is refused again.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds) + 1), cancellationToken);
        }

        using var place = await tenant.EnterAsync(MaxWait, cancellationToken);
        if (place is null)
        {
            return TooManyRequests(request, TenantCalls.Counted);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests && chat is not null)
        {
            pace.Pause(chat, response.Headers.RetryAfter?.Delta ?? DefaultPause);
        }

        return response;
    }

    private static HttpResponseMessage TooManyRequests(HttpRequestMessage request, TimeSpan wait)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            RequestMessage = request,
            Content = new StringContent("")
        };
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));
        return response;
    }

    /// <summary>Reads …/v3/conversations/{chat}/activities…; creating a conversation belongs to no chat.</summary>
    private static string? ChatOf(Uri? uri)
    {
        var parts = uri?.AbsolutePath.Split('/') ?? [];
        var at = Array.IndexOf(parts, "conversations");
        return at >= 0 && at + 1 < parts.Length && parts[at + 1].Length > 0 ? parts[at + 1] : null;
    }
}
