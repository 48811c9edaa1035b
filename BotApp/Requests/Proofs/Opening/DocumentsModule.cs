using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BotApp.Requests.Proofs.Opening;

public static class DocumentsModule
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddOptions<DocumentsOptions>().Validate(
            options => options.PublicUrl.Length == 0 || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (development && url.IsLoopback))),
            "Documents:PublicUrl must be an https address.");
        builder.Services.AddSingleton(services => new DocumentLinks(() =>
            services.GetRequiredService<IOptions<DocumentsOptions>>().Value.PublicUrl is { Length: > 0 } given ? new Uri(given.TrimEnd('/') + "/")
            : development ? OwnAddress(services) : null));
        builder.Services.AddAction<OpenDocuments, OpenDocumentsHandler>();
    }

    /// <summary>GET shows the button, POST opens: see <see cref="DocumentPage"/>.</summary>
    public static void MapDocuments(this WebApplication app)
    {
        var routes = app.MapGroup("/" + DocumentLinks.Path).AllowAnonymous();
        routes.MapGet("/{token:length(64)}", async (string token, HttpContext http, BotDb db, TimeProvider clock, CancellationToken ct) =>
        {
            Guard(http, "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            return await db.IsGoodPassAsync(token, clock.GetUtcNow(), ct) ? Html(DocumentPage.Ask(), StatusCodes.Status200OK) : Html(DocumentPage.Over(), StatusCodes.Status410Gone);
        });
        routes.MapPost("/{token:length(64)}", async (string token, HttpContext http, BotDb db, DocumentVault vault, IEnumerable<IHandOut> workbooks, TimeProvider clock, CancellationToken ct) =>
        {
            Guard(http, "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox");
            return await db.UsePassAsync(token, clock.GetUtcNow(), ct) switch
            {
                { Proof: { } proof } when vault.Holds(proof.Id) => File(http, proof.Name, proof.Format, await vault.OpenAsync(proof.Id)),
                { Workbook: { } wanted, OfficerId: var officer } when await workbooks.First(one => one.Workbook == wanted).MakeAsync(officer, ct) is { } made =>
                    File(http, made.Name, FileFormat.Xlsx, new MemoryStream(made.Bytes)),
                _ => Html(DocumentPage.Over(), StatusCodes.Status410Gone),
            };
        });
    }

    // A sandboxed browser shows images in place but no PDF: everything else is handed over as a file.
    private static IResult File(HttpContext http, string name, FileFormat format, Stream content)
    {
        var disposition = new ContentDispositionHeaderValue(format is FileFormat.Jpeg or FileFormat.Png ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, format.MediaType());
    }

    private static IResult Html(string page, int status) => Results.Content(page, "text/html; charset=utf-8", statusCode: status);

    private static void Guard(HttpContext http, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
    }

    private static Uri? OwnAddress(IServiceProvider services) =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/') + "/")
            : null;
}
