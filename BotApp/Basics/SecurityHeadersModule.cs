namespace BotApp.Basics;

/// <summary>The headers of every answer that shows a person's data to a browser.</summary>
public static class SecurityHeadersModule
{
    /// <summary>Nothing is kept, guessed, sent on or indexed.</summary>
    /// <param name="policy">What the page may load (Content-Security-Policy).</param>
    public static void SetSecurityHeaders(this HttpContext http, string policy)
    {
        ArgumentNullException.ThrowIfNull(http);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
    }
}
