using System.Text;
using System.Xml;

namespace BotApp.Simulator;

/// <summary>The outgoing mails: the list, and every attachment to preview or download.</summary>
public static class MailRoutes
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Letter = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int MaxTextLength = 200_000;

    /// <summary>A preview of an attachment; the kind says which property is set.</summary>
    public sealed record Preview(
        string Kind, IReadOnlyList<TableSheet>? Sheets = null, IReadOnlyList<DocxBlock>? Blocks = null, string? Text = null);

    public static void Map(RouteGroupBuilder routes, WebApplication app)
    {
        routes.MapGet("/mails", (MailFolderReader mails) => mails.All());
        routes.MapGet("/mails/{mail}/attachments/{number:int}", Open);
        routes.MapGet("/mails/{mail}/attachments/{number:int}/preview", Look);
        Watch(app, app.Services.GetRequiredService<MailFolderReader>().Folder, app.Services.GetRequiredService<PageEvents>());
    }

    private static IResult Open(string mail, int number, MailFolderReader mails, HttpContext http, bool download = false)
    {
        if (mails.Attachment(mail, number) is not { } attachment)
        {
            return Results.NotFound();
        }

        // Only types that browsers show without executing anything are opened inline.
        if (!download && attachment.Type is "application/pdf" or "image/png" or "image/jpeg")
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; object-src 'self'; "
                + "plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'self'";
            return Results.Bytes(attachment.Bytes, attachment.Type);
        }

        return Results.File(attachment.Bytes, "application/octet-stream", attachment.Name);
    }

    private static IResult Look(string mail, int number, MailFolderReader mails)
    {
        if (mails.Attachment(mail, number) is not { } attachment)
        {
            return Results.NotFound();
        }

        using var bytes = new MemoryStream(attachment.Bytes, writable: false);
        try
        {
            return attachment switch
            {
                { Type: Workbook } => Results.Json(new Preview("workbook", Sheets: XlsxPreview.Read(bytes))),
                { Type: Letter } => Results.Json(new Preview("letter", Blocks: DocxPreview.Read(bytes))),
                { Type: var type } when type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" =>
                    Results.Json(new Preview(
                        "text",
                        Text: Encoding.UTF8.GetString(attachment.Bytes.AsSpan(0, Math.Min(MaxTextLength, attachment.Bytes.Length))))),
                _ => Results.StatusCode(StatusCodes.Status415UnsupportedMediaType),
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException)
        {
            // The content does not match its type: offer the download only.
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static void Watch(WebApplication app, string folder, PageEvents pages)
    {
        Directory.CreateDirectory(folder);
        try
        {
            var watcher = new FileSystemWatcher(folder, "*.eml") { EnableRaisingEvents = true };
            watcher.Created += (_, _) => pages.Tell("mail", null);
            watcher.Renamed += (_, _) => pages.Tell("mail", null);
            watcher.Changed += (_, _) => pages.Tell("mail", null);
            app.Lifetime.ApplicationStopped.Register(watcher.Dispose);
        }
        catch (IOException fault)
        {
            // The machine has no file watchers left; new mail then appears when the page is reloaded.
            app.Logger.LogWarning(fault, "The simulator cannot watch the mail folder");
        }
    }
}
