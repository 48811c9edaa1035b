using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;

namespace BotApp.Desk;

/// <summary>The pages that show a person's work in a browser: read-only, since decisions stay on cards.</summary>
public static class DeskModule
{
    /// <summary>
    /// Scripts, styles and data from this app alone. pdf.js decodes JPEG 2000 and JBIG2 with WebAssembly; <c>blob:</c> is a scan that the
    /// script has fetched.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ";

    private const string FilePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /// <summary>Where Teams itself runs (Learn, "Tab requirements").</summary>
    private const string TeamsHosts = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";

    public static void AddDesk(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<HtmlRenderer>();
        builder.Services.TryAddSingleton(TeamsSignIn.Off);
    }

    public static void MapDesk(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            // The session must not travel readably.
            app.UseWhen(
                http => !http.Request.IsHttps && http.Request.Path.StartsWithSegments("/" + DeskPath.Root),
                branch => branch.Run(async http =>
                    await (await NoticeAsync(http, DeskNotice.PlainHttp, StatusCodes.Status403Forbidden)).ExecuteAsync(http)));
        }

        var routes = app.MapGroup("/" + DeskPath.Root).AllowAnonymous();
        routes.MapGet("/home", ShowHomeAsync);
        routes.MapGet("/pending.csv", SaveFiguresAsync);
        routes.MapGet("/requests/{id:guid}", ShowRequestAsync);
        routes.MapGet("/scans/{id:guid}", ShowScanAsync);
        DeskAssetsModule.MapAssets(routes);
    }

    private static async Task<IResult> ShowHomeAsync(
        HttpContext http, BotDb db, SessionCookie cookie, OfficeProfile profile, TimeProvider clock, CancellationToken ct) =>
        await VisitorAsync(http, db, cookie, clock, ct) is { } visitor
            ? await PageAsync<HomePage>(http, StatusCodes.Status200OK, new()
            {
                [nameof(HomePage.View)] = await db.HomeAsync(visitor, profile, ct),
                [nameof(HomePage.Language)] = visitor.Language,
                [nameof(HomePage.KeepsLanguage)] = LanguageOf(http) is not null,
            })
            : await NoVisitorAsync(http);

    private static async Task<IResult> SaveFiguresAsync(
        HttpContext http, BotDb db, SessionCookie cookie, OfficeProfile profile, TimeProvider clock, CancellationToken ct)
    {
        if (await VisitorAsync(http, db, cookie, clock, ct) is not { } visitor)
        {
            return await NoVisitorAsync(http);
        }

        if (await db.FiguresAsync(visitor, profile, ct) is not { } figures)
        {
            return await NoticeAsync(http, DeskNotice.NotYours, StatusCodes.Status404NotFound);
        }

        http.SetSecurityHeaders(FilePolicy);
        return Results.File(PendingCsv.Write(figures, visitor.Language), "text/csv; charset=utf-8", "pending.csv");
    }

    private static async Task<IResult> ShowRequestAsync(
        Guid id,
        HttpContext http,
        BotDb db,
        SessionCookie cookie,
        IReadAudit readings,
        TimeProvider clock,
        CancellationToken ct)
    {
        var chosen = LanguageOf(http);
        if (await VisitorAsync(http, db, cookie, clock, ct) is not { } visitor)
        {
            return await NoVisitorAsync(http);
        }

        if (await db.ViewedRequestAsync(id, visitor, ct) is not { } view)
        {
            return await NoticeAsync(http, DeskNotice.NotYours, StatusCodes.Status404NotFound);
        }

        if (!view.Request.Concerns(visitor.Officer.Id))
        {
            await readings.RecordAsync(visitor.Officer.Id, [id], visitor.Now, ct);
        }

        return await PageAsync<ViewerPage>(http, StatusCodes.Status200OK, new()
        {
            [nameof(ViewerPage.View)] = view,
            [nameof(ViewerPage.Language)] = visitor.Language,
            [nameof(ViewerPage.KeepsLanguage)] = chosen is not null,
            [nameof(ViewerPage.Begin)] = Guid.TryParse(http.Request.Query[OneTimeLinkUrls.ScanKey], out var begin) ? begin : null,
        });
    }

    /// <summary>The bytes of one scan for the viewer's script; the reading is in the audit before they leave.</summary>
    private static async Task<IResult> ShowScanAsync(
        Guid id,
        HttpContext http,
        BotDb db,
        SessionCookie cookie,
        DocumentVault vault,
        TimeProvider clock,
        CancellationToken ct)
    {
        if (await VisitorAsync(http, db, cookie, clock, ct) is not { } visitor)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await db.ReadableScanAsync(id, visitor, ct) is not { } scan
            || !vault.Contains(scan.Id)
            || !await db.RecordReadingAsync(scan, visitor.Officer.Id, visitor.Now, ct))
        {
            return Results.NotFound();
        }

        http.SetSecurityHeaders(FilePolicy);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(scan.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(await vault.OpenReadAsync(scan.Id), scan.Format.MediaType());
    }

    private static async Task<Turn?> VisitorAsync(
        HttpContext http, BotDb db, SessionCookie cookie, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (http.Request.Headers.Authorization.Count > 0)
        {
            // A token counts alone: whoever presents a wrong one is not helped by a cookie.
            return SignInOf(http).IsOn
                && await http.AuthenticateAsync(TeamsSignIn.Scheme) is { Succeeded: true, Principal: { } person }
                && Guid.TryParseExact(person.FindFirst(TeamsSignIn.ObjectId)?.Value, "D", out var id)
                ? await db.SignedInVisitorAsync(id, LanguageOf(http), now, ct)
                : null;
        }

        return http.ReadSession(cookie, now) is { } session ? await db.VisitorAsync(session.OfficerId, LanguageOf(http), now, ct) : null;
    }

    /// <summary>In Teams the page's script signs in and asks again; a person whom it named already has no access.</summary>
    private static Task<IResult> NoVisitorAsync(HttpContext http) => http.Request.Headers.Authorization.Count > 0
        ? NoticeAsync(http, DeskNotice.NoAccess, StatusCodes.Status403Forbidden)
        : NoticeAsync(http, DeskNotice.SignInNeeded, StatusCodes.Status401Unauthorized);

    private static TeamsSignIn SignInOf(HttpContext http) => http.RequestServices.GetRequiredService<TeamsSignIn>();

    private static Language? LanguageOf(HttpContext http) => DeskPath.LanguageOf(http.Request.Query[DeskPath.LanguageKey]);

    private static Task<IResult> NoticeAsync(HttpContext http, DeskNotice notice, int status) =>
        PageAsync<DeskNoticePage>(http, status, new()
        {
            [nameof(DeskNoticePage.Notice)] = notice,
            [nameof(DeskNoticePage.Root)] = DeskPath.RootFrom(http.Request.Path),
            [nameof(DeskNoticePage.SignIn)] = status is not StatusCodes.Status401Unauthorized || !SignInOf(http).IsOn ? null
                : http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment() ? "development"
                : "teams",
        });

    private static async Task<IResult> PageAsync<TPage>(HttpContext http, int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        http.SetSecurityHeaders(Policy + (SignInOf(http).IsOn ? TeamsHosts : "'none'"));
        var page = await http.RequestServices.GetRequiredService<HtmlRenderer>().RenderAsync<TPage>(parameters);
        return Results.Content(page, HtmlPage.MediaType, statusCode: status);
    }
}
