using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

internal sealed class ShowMyRequestsHandler(BotDb db) : IActionHandler<ShowMyRequests>
{
    public async Task<Reply> HandleAsync(ShowMyRequests action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var mine = db.Requests.AsNoTracking()
            .Where(request => request.MakerId == turn.Officer.Id || request.SubjectOfficerId == turn.Officer.Id);
        var skip = action.Skip ?? 0;
        var newest = await mine.OrderByDescending(request => request.SubmittedAt)
            .ThenBy(request => request.Id)
            .Skip(skip)
            .Take(MyRequestsCard.PageSize)
            .Select(request => new { Request = request, Total = mine.Count() })
            .ToListAsync(ct);
        // Beyond the last page no row tells how many there are.
        var count = newest.Count > 0 ? newest[0].Total : skip == 0 ? 0 : await mine.CountAsync(ct);
        var holders = await db.CurrentHoldersAsync([.. newest.Select(line => line.Request)], turn.Now, ct);
        var lines = newest.ConvertAll(line => new RequestLine(line.Request, holders[line.Request.Id]));
        var drafts = await db.Drafts.AsNoTracking()
            .Where(draft => draft.OfficerId == turn.Officer.Id && !draft.CollectsPagesOnly && FlowCatalog.FormKinds.Contains(draft.Kind))
            .OrderByDescending(draft => draft.TouchedAt)
            .ToListAsync(ct);
        return MyRequestsCard.List(turn.Language, lines, drafts, skip, count);
    }
}
