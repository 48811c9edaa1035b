using BotApp.Audit;
using BotApp.Notifications.Undelivered;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Desk.Tables;

/// <summary>The pages that consist of tables, and the same tables as files.</summary>
internal static class DeskTablesModule
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The address of each page, the tab it belongs to, and its tables.</summary>
    private static readonly (string Address, DeskTab Tab, string[] Tables)[] Pages =
    [
        (DeskTableKeys.Work, DeskTab.Work, [DeskTableKeys.Work]),
        (DeskTableKeys.Batches, DeskTab.Batches, [DeskTableKeys.Batches]),
        (DeskTableKeys.Register, DeskTab.Register, [DeskTableKeys.Register]),
        (DeskTableKeys.Questions, DeskTab.Questions, [DeskTableKeys.Questions]),
        (DeskTableKeys.Undelivered, DeskTab.Undelivered, [DeskTableKeys.Undelivered]),
        (DeskTableKeys.Campaigns, DeskTab.Campaigns, [DeskTableKeys.Campaigns]),
        (
            DeskTab.Figures.Address(),
            DeskTab.Figures,
            [DeskTableKeys.Times, DeskTableKeys.Unmapping, DeskTableKeys.Misses, DeskTableKeys.Failures]
        ),
        (DeskTableKeys.Pending, DeskTab.Home, [DeskTableKeys.Pending]),
        (DeskTableKeys.Slowest, DeskTab.Figures, [DeskTableKeys.Slowest]),
        (DeskTableKeys.Reliefs, DeskTab.Figures, [DeskTableKeys.Reliefs]),
    ];

    public static void MapTables(IEndpointRouteBuilder routes)
    {
        foreach (var (address, tab, tables) in Pages)
        {
            routes.MapGet(
                $"/{address}",
                (HttpContext http, BotDb db, OfficeProfile profile, ISubjectNames names, IReadAudit readings, CancellationToken ct) =>
                    ShowAsync(tab, tables, http, db, profile, names, readings, ct));
        }

        routes.MapGet("/tables/{key}.{format}", SaveAsync);
        routes.MapGet(
            "/batches/{id:guid}",
            (Guid id, HttpContext http, BotDb db, OfficeProfile profile, IReadAudit readings, CancellationToken ct) =>
                ShowBatchAsync(id, null, http, db, profile, readings, ct));
        foreach (var kind in FlowCatalog.TemplateFlows.Select(flow => flow.Kind))
        {
            routes.MapGet(
                "/" + DeskPath.UnsentBatch(kind),
                (HttpContext http, BotDb db, OfficeProfile profile, IReadAudit readings, CancellationToken ct) =>
                    ShowBatchAsync(null, kind, http, db, profile, readings, ct));
        }
    }

    private static Task<IResult> ShowAsync(
        DeskTab tab,
        string[] keys,
        HttpContext http,
        BotDb db,
        OfficeProfile profile,
        ISubjectNames names,
        IReadAudit readings,
        CancellationToken ct) =>
        http.VisitAsync(db, async visit =>
        {
            List<DeskTable> tables = [];
            foreach (var key in keys)
            {
                if (await db.TableAsync(key, visit.Turn, profile, names, Asked(http, saved: false), ct) is not { } table)
                {
                    return await http.NotYoursAsync();
                }

                tables.Add(table);
            }

            await readings.RecordAsync(visit.Turn.Officer.Id, [.. tables.SelectMany(table => table.Names)], visit.Turn.Now, ct);
            return await http.PageAsync<ListPage>(new()
            {
                [nameof(ListPage.Tab)] = tab,
                [nameof(ListPage.Address)] = AddressOf(http),
                [nameof(ListPage.Tables)] = tables,
                [nameof(ListPage.Visit)] = visit,
            });
        });

    private static Task<IResult> SaveAsync(
        string key, string format, HttpContext http, BotDb db, OfficeProfile profile, ISubjectNames names, CancellationToken ct) =>
        http.VisitAsync(db, async visit =>
        {
            if (format is not ("csv" or "xlsx")
                || await db.TableAsync(key, visit.Turn, profile, names, Asked(http, saved: true), ct) is not { } table)
            {
                return await http.NotYoursAsync();
            }

            var (reader, now) = (visit.Turn.Officer.Id, visit.Turn.Now);
            db.Audit.Add(AuditLine.Create("desk.saved", reader, reader, now, $"{key}.{format}"));
            if (!await db.SaveAsync(now, ct))
            {
                return Results.StatusCode(StatusCodes.Status409Conflict);
            }

            http.SetFileHeaders();
            return format == "csv"
                ? Results.File(DeskTableCsv.Write(table, visit.Language), "text/csv; charset=utf-8", $"{key}.csv")
                : Results.File(DeskTableSheet.Write(table, visit.Language), Excel, $"{key}.xlsx");
        });

    private static Task<IResult> ShowBatchAsync(
        Guid? id,
        RequestKind? kind,
        HttpContext http,
        BotDb db,
        OfficeProfile profile,
        IReadAudit readings,
        CancellationToken ct) =>
        http.VisitAsync(db, async visit =>
        {
            if (await db.BatchPageAsync(id, kind, visit.Turn, profile, Asked(http, saved: false), ct) is not { } view)
            {
                return await http.NotYoursAsync();
            }

            // What would be sent now is not stored: only its requests are read.
            Guid[] stored = id is { } batch ? [batch] : [];
            await readings.RecordAsync(visit.Turn.Officer.Id, [.. stored, .. view.Rows?.Names ?? []], visit.Turn.Now, ct);
            return await http.PageAsync<BatchPage>(new() { [nameof(BatchPage.View)] = view, [nameof(BatchPage.Visit)] = visit });
        });

    private static TableRequest Asked(HttpContext http, bool saved) =>
        TableRequest.Read(key => http.Request.Query[key] is [{ } value] ? value : null, saved);

    /// <summary>The page with its filter, without the language, so that the other language shows the same rows.</summary>
    private static string AddressOf(HttpContext http)
    {
        var kept = http.Request.Query
            .Where(pair => pair.Key is not DeskPath.LanguageKey)
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}");
        var query = string.Join('&', kept);
        return http.Request.Path.Value!.Split('/')[^1] + (query.Length > 0 ? $"?{query}" : "");
    }
}
