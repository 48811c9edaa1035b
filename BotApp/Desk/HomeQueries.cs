using BotApp.Approvals;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.CellQueue;
using BotApp.Requests.MyRequests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk;

/// <summary>Reads the first page of the desk by the queries of the cards, so that it shows nobody more than these.</summary>
public static class HomeQueries
{
    public static async Task<HomeView> HomeAsync(this BotDb db, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        var own = await db.OwnRequests(turn.Officer.Id)
            .OrderByDescending(request => request.SubmittedAt)
            .Take(HomeView.MaxLines)
            .ToListAsync(ct);
        var holders = await db.CurrentHoldersAsync(own, turn.Now, ct);
        return new HomeView(
            turn.Officer.Name,
            [.. own.Select(request => new RequestLine(request, holders[request.Id]))],
            turn.IsHead || turn.CanComplete
                ? await db.QueueAsync(turn.Officer.Id, turn.Authorities, null, 0, turn.Now, ct)
                : null,
            turn.CanComplete ? await db.WorkLinesAsync(profile, 0, HomeView.MaxLines, ct) : null,
            await db.FiguresAsync(turn, profile, ct));
    }

    /// <summary>The figures of the chat's card, for the same people; null for others.</summary>
    public static async Task<DashboardView?> FiguresAsync(this BotDb db, Turn turn, OfficeProfile profile, CancellationToken ct) =>
        turn.IsHead || turn.CanComplete ? await db.DashboardAsync(turn, profile, ct) : null;
}
