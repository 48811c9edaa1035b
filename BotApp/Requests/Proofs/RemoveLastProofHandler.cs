using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Proofs;

internal sealed class RemoveLastProofHandler(BotDb db, DocumentVault vault) : IHandle<RemoveLastProof>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (EveryForm.Of(inputs) is not { } form || await db.DraftAsync(turn.Officer.Id, form.Kind, turn.Now, ct) is not { } draft)
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

        return FormCard.Scan(turn.Language, form, await db.ProofsAsync(draft.Id, ct));
    }
}
