using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BotApp.Requests.Attachments.Opening;

public static class OneTimeLinksModule
{
    /// <summary>Maximum size in bytes: six digits and a field name.</summary>
    private const int LargestForm = 1024;

    public static void AddOneTimeLinks(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddSettings<DocumentsOptions>("Documents").Validate(
            options => options.PublicUrl.Length == 0
                || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url)
                    && (url.Scheme == Uri.UriSchemeHttps || (development && url.IsLoopback))),
            "Documents:PublicUrl must be an https address.");
        builder.Services.AddSingleton(services => new OneTimeLinkUrls(() =>
            services.GetRequiredService<IOptions<DocumentsOptions>>().Value.PublicUrl is { Length: > 0 } given
                ? new Uri(given.TrimEnd('/') + "/")
            : development ? OwnAddress(services) : null));
        builder.Services.AddSingleton<SessionCookie>();
        builder.Services.TryAddSingleton(TeamsSignIn.Off);
        builder.Services.AddSingleton<ViewerLinks>();
        builder.Services.TryAddScoped<HtmlRenderer>();
        builder.Services.AddAction<OpenAttachments, OpenAttachmentsHandler>(ActionAccess.Officers);
    }

    /// <summary>GET shows the page and changes nothing, POST opens the document.</summary>
    public static void MapOneTimeLinks(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            // The address is a secret that was just sent readably: no PIN must follow it.
            app.UseWhen(IsPlainHttp, branch => branch.Run(async http =>
                await (await PageAsync<PlainHttpPage>(http, StatusCodes.Status403Forbidden)).ExecuteAsync(http)));
        }

        var routes = app.MapGroup("/" + OneTimeLinkUrls.Path).AllowAnonymous();
        routes.MapGet("/{token:length(64)}", ShowAsync);
        routes.MapPost("/{token:length(64)}", OpenAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static async Task<IResult> ShowAsync(
        string token, HttpContext http, BotDb db, SessionCookie cookie, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = http.ReadSession(cookie, now);
        if (await db.FindLinkAsync(token, ct) is not { } link)
        {
            return await EndedAsync(http, LinkEnding.Unknown);
        }

        if (link.EndedAt(now, known) is { } ended)
        {
            return await EndedAsync(http, ended);
        }

        if (known?.OfficerId != link.OfficerId)
        {
            return await OpenDocumentAsync(http, asksPin: true, null, StatusCodes.Status200OK);
        }

        // The viewer asks whether the person may see it. A page that only leads there may be fetched by previews.
        return await db.ScanOfRequestAsync(link, ct) is { } scan
            ? ToViewer(http, scan.RequestId, scan.Id)
            : await OpenDocumentAsync(http, asksPin: false, null, StatusCodes.Status200OK);
    }

    private static async Task<IResult> OpenAsync(
        string token,
        HttpContext http,
        BotDb db,
        SessionCookie cookie,
        DocumentVault vault,
        IEnumerable<IDownload> downloads,
        IEnumerable<IAttachmentAccess> others,
        TimeProvider clock,
        CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var typed = IsOurForm(http) ? (await http.Request.ReadFormAsync(ct))[OpenDocumentPage.PinInput].ToString() : null;
        var known = http.ReadSession(cookie, now);
        var answer = await db.RedeemLinkAsync(token, known, Pin.Parse(typed), others, now, ct);
        if (answer is OneTimeLinkResult.Refused { Why: var why })
        {
            return await OpenDocumentAsync(http, asksPin: true, why, StatusCodes.Status403Forbidden);
        }

        if (answer is not OneTimeLinkResult.Opened opened)
        {
            return await EndedAsync(http, ((OneTimeLinkResult.Ended)answer).Why);
        }

        if (known?.OfficerId != opened.OfficerId)
        {
            http.SetSession(cookie, BrowserSession.Start(opened.OfficerId, now), now);
        }

        if (opened is { Attachment: { } scan, RequestId: { } request })
        {
            return ToViewer(http, request, scan.Id);
        }

        return await ServeAsync(http, opened, vault, downloads, ct);
    }

    private static async Task<IResult> ServeAsync(
        HttpContext http, OneTimeLinkResult.Opened opened, DocumentVault vault, IEnumerable<IDownload> downloads, CancellationToken ct)
    {
        try
        {
            return opened switch
            {
                { Attachment: { } attachment } when await vault.ContainsAsync(attachment.Id) =>
                    File(http, attachment.Name, attachment.Format.MediaType(), await vault.OpenReadAsync(attachment.Id)),
                { DownloadKey: { } wanted } when await CreateAsync(wanted) is { } made =>
                    File(http, made.Name, made.MediaType, new MemoryStream(made.Bytes)),
                _ => await EndedAsync(http, LinkEnding.NotYours),
            };
        }
        catch (DocumentStoreException)
        {
            return await EndedAsync(http, LinkEnding.Away);
        }

        Task<DownloadFile?> CreateAsync(string wanted) =>
            downloads.First(one => one.Key == wanted.Split('/')[0]).CreateAsync(wanted, opened.OfficerId, ct);
    }

    private static IResult ToViewer(HttpContext http, Guid request, Guid scan)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = OneTimeLinkUrls.ViewerOf(request, scan);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static bool IsPlainHttp(HttpContext http) =>
        !http.Request.IsHttps && http.Request.Path.StartsWithSegments("/" + OneTimeLinkUrls.Path);

    // Only the page's own form is parsed.
    private static bool IsOurForm(HttpContext http) =>
        MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    // A sandboxed browser shows images inline but not PDF: everything else is offered as a download.
    private static IResult File(HttpContext http, string name, string mediaType, Stream content)
    {
        SetHeaders(
            http,
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; "
                + "form-action 'none'; sandbox");
        var isPicture = mediaType.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, mediaType);
    }

    private static Task<IResult> OpenDocumentAsync(HttpContext http, bool asksPin, Refusal? why, int status) =>
        PageAsync<OpenDocumentPage>(
            http,
            status,
            new() { [nameof(OpenDocumentPage.AsksPin)] = asksPin, [nameof(OpenDocumentPage.Refusal)] = why });

    private static Task<IResult> EndedAsync(HttpContext http, LinkEnding ending) => PageAsync<EndedLinkPage>(
        http,
        ending is LinkEnding.Away ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status410Gone,
        new() { [nameof(EndedLinkPage.Ending)] = ending });

    private static async Task<IResult> PageAsync<TPage>(HttpContext http, int status, Dictionary<string, object?>? parameters = null)
        where TPage : IComponent
    {
        SetHeaders(http, PageStyle.ContentSecurityPolicy);
        var page = await http.RequestServices.GetRequiredService<HtmlRenderer>().RenderAsync<TPage>(parameters ?? []);
        return Results.Content(page, HtmlPage.MediaType, statusCode: status);
    }

    /// <summary>No other page may frame these, not even Teams.</summary>
    private static void SetHeaders(HttpContext http, string policy)
    {
        http.SetSecurityHeaders(policy);
        http.Response.Headers.XFrameOptions = "DENY";
    }

    private static Uri? OwnAddress(IServiceProvider services) =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(
                address.Replace("[::]", "localhost", StringComparison.Ordinal)
                    .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                    .TrimEnd('/')
                    + "/")
            : null;
}
