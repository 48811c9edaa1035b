using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

/// <summary>Shows the attachment step and makes the draft current, so that files are added to it.</summary>
internal sealed class ShowAttachmentsHandler(BotDb db) : IActionHandler<ShowAttachments>
{
    public async Task<Reply> HandleAsync(ShowAttachments action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (FlowCatalog.Find(action.Kind) is not { } form
            || await db.DraftAsync(turn.Officer.Id, form.Kind, ct) is not { } draft)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        draft.MakeCurrent(turn.Now);
        await db.SaveAsync(turn.Now, ct);
        return FormCard.Attachments(turn.Language, form, await db.AttachmentsAsync(draft.Id, ct));
    }
}
