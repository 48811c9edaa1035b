using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.Desk.Tables;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.MyRequests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk;

/// <summary>Reads the first page of the desk by the queries of the cards, so that it shows nobody more than these.</summary>
public static class HomeQueries
{
    private static readonly TableRequest Beginning = new(HomeView.MaxLines, 0, null, new TableFilter(), false);

    private static readonly Dictionary<string, Stage> StagesByEvent =
        Enum.GetValues<Stage>().ToDictionary(stage => stage.AuditEvent(), StringComparer.Ordinal);

    public static async Task<HomeView> HomeAsync(this BotDb db, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        var figures = await db.FiguresAsync(turn, profile, ct);
        List<DeskTable> tables = [];
        if (figures is not null)
        {
            tables.AddRange([FiguresTable.Offices(figures), FiguresTable.Stages(figures), FiguresTable.Kinds(figures)]);
            tables.Add(await db.QueueTableAsync(turn, ct));
        }

        if (turn.CanComplete)
        {
            tables.Add(await db.WorkTableAsync(profile, Beginning, ct) with { Next = null });
        }

        var own = db.OwnRequests(turn.Officer.Id);
        return new HomeView(
            figures,
            tables,
            await db.TimelinesAsync(
                await own.OrderByDescending(request => request.SubmittedAt).Take(HomeView.MaxLines).ToListAsync(ct), turn.Now, ct),
            await own.CountAsync(ct),
            turn.IsSystemsManager && figures is ({ Late: > 0 } or { Relieved: > 0 }));
    }

    /// <summary>The figures of the chat's card, for the same people; null for others.</summary>
    public static async Task<DashboardView?> FiguresAsync(this BotDb db, Turn turn, OfficeProfile profile, CancellationToken ct) =>
        turn.IsHead || turn.CanComplete ? await db.DashboardAsync(turn, profile, ct) : null;

    /// <summary>The stages are in the audit, which records each move with the move itself.</summary>
    private static async Task<IReadOnlyList<RequestTimeline>> TimelinesAsync(
        this BotDb db, IReadOnlyList<Request> requests, DateTimeOffset now, CancellationToken ct)
    {
        var (ids, events) = (requests.Select(request => request.Id).ToList(), StagesByEvent.Keys.ToList());
        var holders = await db.CurrentHoldersAsync(requests, now, ct);
        var moves = (await db.Audit.AsNoTracking()
            .Where(line => ids.Contains(line.Subject) && events.Contains(line.Event))
            .OrderBy(line => line.Seq)
            .Select(line => new { line.Subject, line.Event, line.At })
            .ToListAsync(ct))
            .ToLookup(line => line.Subject, line => (StagesByEvent[line.Event], line.At));
        return
        [
            .. requests.Select(request => new RequestTimeline(
                new RequestLine(request, holders[request.Id]), Steps(request, [.. moves[request.Id]]))),
        ];
    }

    /// <summary>The last step is the present stage: what needs no approval is with the computer cell without a line of its own.</summary>
    private static List<(Stage Stage, DateTimeOffset At)> Steps(Request request, List<(Stage Stage, DateTimeOffset At)> moves) =>
        moves is [.., var last] && last.Stage == request.Stage ? moves : [.. moves, (request.Stage, request.StageSince)];
}
