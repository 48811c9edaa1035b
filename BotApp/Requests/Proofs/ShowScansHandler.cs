using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Proofs;

internal sealed class ShowScansHandler(BotDb db) : IHandle<ShowScans>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.Drafts.AsNoTracking().Where(d => d.OfficerId == turn.Officer.Id).OrderByDescending(d => d.TouchedAt).FirstOrDefaultAsync(ct) is { } draft
            ? ScansCard.Of(turn.Language, draft.Kind, await db.ProofsAsync(draft.Id, ct))
            : Reply.GoOnTo<ShowMenu>();
}
