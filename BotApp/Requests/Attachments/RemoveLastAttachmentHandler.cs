using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Attachments;

internal sealed class RemoveLastAttachmentHandler(BotDb db, DocumentVault vault) : IActionHandler<RemoveLastAttachment>
{
    public async Task<Reply> HandleAsync(RemoveLastAttachment action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (FlowCatalog.Find(action.Kind) is not { } form || await db.DraftAsync(turn.Officer.Id, form.Kind, ct) is not { } draft)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (await db.Attachments.Where(p => p.RequestId == draft.Id)
            .OrderByDescending(p => p.AddedAt)
            .ThenByDescending(p => p.Id)
            .FirstOrDefaultAsync(ct) is { } last)
        {
            db.Attachments.Remove(last);
            db.Audit.Add(AuditLine.Create("attachment.removed", draft.Id, turn.Officer.Id, turn.Now, last.Id.ToString("N")));
            draft.Touch(turn.Now);
            if (await db.SaveAsync(turn.Now, ct))
            {
                await vault.DiscardAsync(last.Id);
            }
        }

        return FormCard.Attachments(turn.Language, form, await db.AttachmentsAsync(draft.Id, ct));
    }
}
