namespace BotApp.Requests.Attachments.Opening;

/// <summary>The cookie of a <see cref="BrowserSession"/>.</summary>
internal static class BrowserSessionModule
{
    /// <summary>
    /// Browsers accept a name with this prefix only over https, for this host alone and with path /, so that no neighbouring host can set
    /// it. Development may be plain http.
    /// </summary>
    private const string SecureCookie = "__Host-documents";
    private const string DevelopmentCookie = "documents";

    /// <summary>The valid session of this browser, null without one.</summary>
    public static BrowserSession? ReadSession(this HttpContext http, SessionCookie cookie, DateTimeOffset now) =>
        cookie.Unprotect(http.Request.Cookies[NameOf(http)], now);

    /// <summary>The person has authenticated in this browser.</summary>
    public static void SetSession(this HttpContext http, SessionCookie cookie, BrowserSession session, DateTimeOffset now) =>
        http.Response.Cookies.Append(NameOf(http), cookie.Protect(session), new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = session.Until - now,
        });

    private static string NameOf(HttpContext http) => http.Request.IsHttps ? SecureCookie : DevelopmentCookie;
}
