using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Mine;

internal sealed class ShowMyRequestsHandler(BotDb db) : IHandle<ShowMyRequests>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var mine = db.Requests.AsNoTracking().Where(request => request.MakerId == turn.Officer.Id);
        var newest = await mine.OrderByDescending(request => request.SubmittedAt).Take(MyRequestsCard.Shown).ToListAsync(ct);
        var lines = new List<RequestLine>();
        foreach (var request in newest)
        {
            lines.Add(new RequestLine(request, await db.HolderAsync(request, turn.Now, ct)));
        }

        var hasDraft = await db.Drafts.AnyAsync(draft => draft.OfficerId == turn.Officer.Id, ct);
        return MyRequestsCard.List(turn.Language, lines, hasDraft, await mine.CountAsync(ct) - lines.Count);
    }
}
