using System.Text;
using System.Xml;

namespace BotApp.Simulator;

/// <summary>The tray of sent mails: the list, and every attachment to look at in place or to keep.</summary>
public static class MailRoutes
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Letter = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int LongestText = 200_000;

    /// <summary>What can be shown in place of the file; the kind says which part is filled.</summary>
    public sealed record Preview(
        string Kind, IReadOnlyList<TableSheet>? Sheets = null, IReadOnlyList<LetterBlock>? Blocks = null, string? Text = null);

    public static void Map(RouteGroupBuilder routes, WebApplication app)
    {
        routes.MapGet("/mails", (SentMail mails) => mails.All());
        routes.MapGet("/mails/{mail}/attachments/{number:int}", Open);
        routes.MapGet("/mails/{mail}/attachments/{number:int}/preview", Look);
        Watch(app, app.Services.GetRequiredService<SentMail>().Folder, app.Services.GetRequiredService<PageEvents>());
    }

    private static IResult Open(string mail, int number, SentMail mails, HttpContext http, bool download = false)
    {
        if (mails.Attachment(mail, number) is not { } attachment)
        {
            return Results.NotFound();
        }

        // Only what a browser shows without running anything is opened in place, inside the page or in a tab of its own.
        if (!download && attachment.Type is "application/pdf" or "image/png" or "image/jpeg")
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'self'";
            return Results.Bytes(attachment.Bytes, attachment.Type);
        }

        return Results.File(attachment.Bytes, "application/octet-stream", attachment.Name);
    }

    private static IResult Look(string mail, int number, SentMail mails)
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
                { Type: Workbook } => Results.Json(new Preview("workbook", Sheets: WorkbookTable.Read(bytes))),
                { Type: Letter } => Results.Json(new Preview("letter", Blocks: WrittenLetter.Read(bytes))),
                { Type: var type } when type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" =>
                    Results.Json(new Preview("text", Text: Encoding.UTF8.GetString(attachment.Bytes.AsSpan(0, Math.Min(LongestText, attachment.Bytes.Length))))),
                _ => Results.StatusCode(StatusCodes.Status415UnsupportedMediaType),
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException)
        {
            // Not what its type says: there is only the file to keep.
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
            // The machine has no watch left to give; the tray then shows new mail when the page is loaded again.
            app.Logger.LogWarning(fault, "The simulator cannot watch the mail folder");
        }
    }
}
