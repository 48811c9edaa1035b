using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Proofs;

internal sealed class RemoveLastProofHandler(BotDb db, DocumentVault vault) : IHandle<RemoveLastProof>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var draft = await db.Drafts.Where(d => d.OfficerId == turn.Officer.Id).OrderByDescending(d => d.TouchedAt).FirstOrDefaultAsync(ct);
        if (draft is null)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (await db.Proofs.Where(p => p.RequestId == draft.Id).OrderByDescending(p => p.AddedAt).ThenByDescending(p => p.Id).FirstOrDefaultAsync(ct) is { } last)
        {
            db.Proofs.Remove(last);
            db.Audit.Add(AuditLine.Note("proof.removed", draft.Id, turn.Officer.Id, turn.Now, last.Id.ToString("N")));
            draft.Touch(turn.Now);
            if (await db.SaveAsync(turn.Now, ct))
            {
                vault.Destroy(last.Id);
            }
        }

        return ScansCard.Of(turn.Language, draft.Kind, await db.ProofsAsync(draft.Id, ct));
    }
}
