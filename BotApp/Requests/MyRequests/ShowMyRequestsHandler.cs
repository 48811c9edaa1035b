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
        var (skip, count) = (action.Skip ?? 0, await mine.CountAsync(ct));
        var newest = await mine.OrderByDescending(request => request.SubmittedAt)
            .ThenBy(request => request.Id)
            .Skip(skip)
            .Take(MyRequestsCard.PageSize)
            .ToListAsync(ct);
        var lines = new List<RequestLine>();
        foreach (var request in newest)
        {
            lines.Add(new RequestLine(request, await db.CurrentHolderAsync(request, turn.Now, ct)));
        }

        var drafts = await db.Drafts.AsNoTracking()
            .Where(draft => draft.OfficerId == turn.Officer.Id && !draft.CollectsPagesOnly && FlowCatalog.FormKinds.Contains(draft.Kind))
            .OrderByDescending(draft => draft.TouchedAt)
            .ToListAsync(ct);
        return MyRequestsCard.List(turn.Language, lines, drafts, skip, count);
    }
}
