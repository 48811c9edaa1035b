using System.Net;
using BotApp.Basics;
using BotApp.Conversation;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// How many pages, scans and links one visitor may open: asked before a link is looked up, a token checked or anything read. The desk asks
/// for its people itself, once it knows them.
/// </summary>
public static class PageLimitsModule
{
    private const string Refused = "too-many-page";

    public static void AddPageLimits(this WebApplicationBuilder builder) => builder.Services.AddSingleton(services =>
        new PageRateLimiter(services.GetRequiredService<IOptions<LimitsOptions>>().Value.PagesPerMinute));

    /// <summary>Comes before the links and before the pages below <paramref name="desk"/>.</summary>
    /// <param name="except">What costs nothing, such as scripts that the browser keeps.</param>
    public static void UsePageLimits(this WebApplication app, PathString desk, PathString except) => app.UseWhen(
        http => IsLink(http) || (http.Request.Path.StartsWithSegments(desk) && !http.Request.Path.StartsWithSegments(except)),
        branch => branch.Use(async (http, next) =>
        {
            if (IsAdmitted(http))
            {
                await next(http);
                return;
            }

            NoteRefusal(http);
            http.SetSecurityHeaders(PageStyle.ContentSecurityPolicy);
            http.Response.Headers.RetryAfter = "60";
            var renderer = http.RequestServices.GetRequiredService<HtmlRenderer>();
            var page = await renderer.RenderAsync<TooManyPage>(new Dictionary<string, object?>());
            await Results.Content(page, HtmlPage.MediaType, statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
        }));

    private static bool IsLink(HttpContext http) => http.Request.Path.StartsWithSegments("/" + OneTimeLinkUrls.Path);

    private static bool IsAdmitted(HttpContext http)
    {
        var limiter = http.RequestServices.GetRequiredService<PageRateLimiter>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return http.Request.Headers.Authorization.Count == 0
            && http.ReadSession(http.RequestServices.GetRequiredService<SessionCookie>(), now) is { OfficerId: var person }
            ? !IsLink(http) || limiter.Admits(person)
            : limiter.Admits(http.Connection.RemoteIpAddress ?? IPAddress.None);
    }

    private static void NoteRefusal(HttpContext http)
    {
        BotMetrics.RecordRefusal(Refused);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (http.RequestServices.GetRequiredService<PageRateLimiter>().Lines.Admit(Refused, now) is { } unwritten)
        {
            http.RequestServices.GetRequiredService<ILogger<PageRateLimiter>>()
                .LogWarning("Refused a page: {Reason} ({Unwritten} more of anybody before this one)", Refused, unwritten);
        }
    }
}
