using BotApp.Basics;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace BotApp.Desk;

/// <summary>What every page of the desk begins and ends with: who looks, whether they may go on, and the answer with its headers.</summary>
internal static class DeskVisitModule
{
    private const string FilePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /// <summary>
    /// Scripts, styles and data from this app alone. pdf.js decodes JPEG 2000 and JBIG2 with WebAssembly; <c>blob:</c> is a scan that the
    /// script has fetched.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    /// <summary>Where Teams itself runs (Learn, "Tab requirements").</summary>
    private const string TeamsHosts = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";

    /// <summary>Shows the page to a person with access; everybody else reads why it does not open.</summary>
    public static async Task<IResult> VisitAsync(this HttpContext http, BotDb db, Func<DeskVisit, Task<IResult>> show)
    {
        var services = http.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var byToken = http.Request.Headers.Authorization.Count > 0;
        // A token counts alone: whoever presents a wrong one is not helped by a cookie.
        if ((byToken ? await SignedInAsync(http) : http.ReadSession(services.GetRequiredService<SessionCookie>(), now)?.OfficerId)
            is not { } person)
        {
            return await NoVisitorAsync(http, byToken);
        }

        if (!services.GetRequiredService<PageRateLimiter>().Admits(person))
        {
            BotMetrics.RecordRefusal("too-many-page");
            return await NoticeAsync(http, DeskNotice.TooMany, StatusCodes.Status429TooManyRequests);
        }

        var language = DeskPath.LanguageOf(http.Request.Query[DeskPath.LanguageKey]);
        var turn = byToken
            ? await db.SignedInVisitorAsync(person, language, now, http.RequestAborted)
            : await db.VisitorAsync(person, language, now, http.RequestAborted);
        return turn is null ? await NoVisitorAsync(http, byToken) : await show(new DeskVisit(turn, language is not null));
    }

    /// <summary>The headers of an answer that is a file.</summary>
    public static void SetFileHeaders(this HttpContext http) => http.SetSecurityHeaders(FilePolicy);

    /// <summary>Whether the body is a form of the pages, sent from this address and not by a foreign page in the reader's name.</summary>
    public static bool IsOurForm(this HttpContext http) =>
        MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            && http.Request.Headers["Sec-Fetch-Site"].ToString() is ("" or "same-origin");

    /// <summary>The request or page does not exist or is not this person's to see: both look the same.</summary>
    public static Task<IResult> NotYoursAsync(this HttpContext http) =>
        NoticeAsync(http, DeskNotice.NotYours, StatusCodes.Status404NotFound);

    public static Task<IResult> NoticeAsync(this HttpContext http, DeskNotice notice, int status) =>
        PageAsync<DeskNoticePage>(
            http,
            new()
            {
                [nameof(DeskNoticePage.Notice)] = notice,
                [nameof(DeskNoticePage.Root)] = DeskPath.RootFrom(http.Request.Path),
                [nameof(DeskNoticePage.SignIn)] = status is not StatusCodes.Status401Unauthorized || !SignInOf(http).IsOn ? null
                    : http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment() ? "development"
                    : "teams",
            },
            status);

    public static async Task<IResult> PageAsync<TPage>(
        this HttpContext http, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        http.SetSecurityHeaders(Policy + (SignInOf(http).IsOn ? TeamsHosts : "'none'"));
        var page = await http.RequestServices.GetRequiredService<HtmlRenderer>().RenderAsync<TPage>(parameters);
        return Results.Content(page, HtmlPage.MediaType, statusCode: status);
    }

    private static async Task<Guid?> SignedInAsync(HttpContext http) =>
        SignInOf(http).IsOn
            && await http.AuthenticateAsync(TeamsSignIn.Scheme) is { Succeeded: true, Principal: { } person }
            && Guid.TryParseExact(person.FindFirst(TeamsSignIn.ObjectId)?.Value, "D", out var id)
            ? id
            : null;

    /// <summary>In Teams the page's script signs in and asks again; a person whom it named already has no access.</summary>
    private static Task<IResult> NoVisitorAsync(HttpContext http, bool byToken) => byToken
        ? NoticeAsync(http, DeskNotice.NoAccess, StatusCodes.Status403Forbidden)
        : NoticeAsync(http, DeskNotice.SignInNeeded, StatusCodes.Status401Unauthorized);

    private static TeamsSignIn SignInOf(HttpContext http) => http.RequestServices.GetRequiredService<TeamsSignIn>();
}
