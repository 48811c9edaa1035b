using BotApp.Approvals.Reminders;
using BotApp.Basics;
using BotApp.Desk.Tables;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotApp.Desk;

/// <summary>The pages that show a person's work in a browser. Decisions stay on cards; only a reminder can be sent from here.</summary>
public static class DeskModule
{
    public static void AddDesk(this WebApplicationBuilder builder) => builder.Services.TryAddScoped<HtmlRenderer>();

    public static void MapDesk(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            // The session must not travel readably.
            app.UseWhen(
                http => !http.Request.IsHttps && http.Request.Path.StartsWithSegments("/" + DeskPath.Root),
                branch => branch.Run(async http =>
                    await (await http.NoticeAsync(DeskNotice.PlainHttp, StatusCodes.Status403Forbidden)).ExecuteAsync(http)));
        }

        var upgrade = app.Services.GetRequiredService<UpgradeGate>();
        app.UseWhen(
            http => upgrade.IsClosed && (http.Request.Path.StartsWithSegments("/" + DeskPath.Root)
                || http.Request.Path.StartsWithSegments("/" + OneTimeLinkUrls.Path)),
            branch => branch.Run(async http =>
                await (await http.NoticeAsync(DeskNotice.BeingUpgraded, StatusCodes.Status503ServiceUnavailable)).ExecuteAsync(http)));

        var routes = app.MapGroup("/" + DeskPath.Root).AllowAnonymous();
        routes.MapGet("/home", ShowHomeAsync);
        routes.MapPost("/remind", RemindAsync).WithMetadata(new RequestSizeLimitAttribute(DeskForm.MaxBytes));
        RequestPagesModule.MapRequestPages(routes);
        DeskTablesModule.MapTables(routes);
        DeskAssetsModule.MapAssets(routes);
    }

    private static Task<IResult> ShowHomeAsync(HttpContext http, BotDb db, OfficeProfile profile, CancellationToken ct) =>
        http.VisitAsync(db, visit => HomePageAsync(http, db, visit, profile, null, ct));

    /// <summary>What the button of the Systems Manager's card does: all with whom something late waits hear of it, once an hour.</summary>
    private static Task<IResult> RemindAsync(HttpContext http, BotDb db, OfficeProfile profile, CancellationToken ct) =>
        http.VisitAsync(db, async visit =>
        {
            if (!visit.Turn.IsSystemsManager)
            {
                return await http.NotYoursAsync();
            }

            return http.IsOurForm()
                ? await HomePageAsync(http, db, visit, profile, await db.RemindHoldersAsync(visit.Turn, profile, ct), ct)
                : Results.StatusCode(StatusCodes.Status400BadRequest);
        });

    private static async Task<IResult> HomePageAsync(
        HttpContext http, BotDb db, DeskVisit visit, OfficeProfile profile, Phrase? done, CancellationToken ct) =>
        await http.PageAsync<HomePage>(new()
        {
            [nameof(HomePage.View)] = await db.HomeAsync(visit.Turn, profile, ct) with { Done = done },
            [nameof(HomePage.Visit)] = visit,
        });
}
