using BotApp.Audit;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BotApp.Desk;

/// <summary>The search, the viewer of a request, and the scans that the viewer draws.</summary>
internal static class RequestPagesModule
{
    public static void MapRequestPages(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", ShowSearchAsync);
        routes.MapPost("/search", SearchAsync).WithMetadata(new RequestSizeLimitAttribute(DeskForm.MaxBytes));
        routes.MapGet("/requests/{id:guid}", ShowRequestAsync);
        routes.MapGet("/scans/{id:guid}", ShowScanAsync);
    }

    private static Task<IResult> ShowSearchAsync(HttpContext http, BotDb db) =>
        http.VisitAsync(db, visit => SearchPageAsync(http, visit, SearchView.Empty));

    private static Task<IResult> SearchAsync(
        HttpContext http, BotDb db, OfficeProfile profile, IReadAudit readings, CancellationToken ct) =>
        http.VisitAsync(db, async visit =>
        {
            if (!http.IsOurForm())
            {
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            }

            var form = await http.Request.ReadFormAsync(ct);
            var skip = int.TryParse(form[DeskForm.Skip], out var asked) ? Math.Clamp(asked, 0, SearchView.MaxSkip) : 0;
            var view = await db.SearchAsync(form[DeskForm.Words].ToString(), skip, visit.Turn, profile, ct);
            await readings.RecordAsync(visit.Turn.Officer.Id, view.OthersNamed(visit.Turn.Officer.Id), visit.Turn.Now, ct);
            return await SearchPageAsync(http, visit, view);
        });

    private static Task<IResult> SearchPageAsync(HttpContext http, DeskVisit visit, SearchView view) =>
        http.PageAsync<SearchPage>(new() { [nameof(SearchPage.View)] = view, [nameof(SearchPage.Visit)] = visit });

    private static Task<IResult> ShowRequestAsync(Guid id, HttpContext http, BotDb db, IReadAudit readings, CancellationToken ct) =>
        http.VisitAsync(db, async visit =>
        {
            if (await db.ViewedRequestAsync(id, visit.Turn, ct) is not { } view)
            {
                return await http.NotYoursAsync();
            }

            if (view.Officer is not null && !view.Request.Concerns(visit.Turn.Officer.Id))
            {
                await readings.RecordAsync(visit.Turn.Officer.Id, [id], visit.Turn.Now, ct);
            }

            return await http.PageAsync<ViewerPage>(new()
            {
                [nameof(ViewerPage.View)] = view,
                [nameof(ViewerPage.Visit)] = visit,
                [nameof(ViewerPage.Begin)] = Guid.TryParse(http.Request.Query[OneTimeLinkUrls.ScanKey], out var begin) ? begin : null,
            });
        });

    /// <summary>The bytes of one scan for the viewer's script; the reading is in the audit before they leave.</summary>
    private static Task<IResult> ShowScanAsync(Guid id, HttpContext http, BotDb db, DocumentVault vault, CancellationToken ct) =>
        http.VisitAsync(db, async visit =>
        {
            if (await db.ReadableScanAsync(id, visit.Turn, ct) is not { } scan)
            {
                return Results.NotFound();
            }

            Stream content;
            try
            {
                content = await vault.OpenReadAsync(scan.Id);
            }
            catch (FileNotFoundException)
            {
                return Results.NotFound();
            }
            catch (DocumentStoreException)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            if (!await db.RecordReadingAsync(scan, visit.Turn.Officer.Id, visit.Turn.Now, ct))
            {
                await content.DisposeAsync();
                return Results.NotFound();
            }

            http.SetFileHeaders();
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(scan.Name);
            http.Response.Headers.ContentDisposition = disposition.ToString();
            return Results.Stream(content, scan.Format.MediaType());
        });
}
