using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Storage.Encryption;

namespace BotApp.Requests.Forms;

internal sealed class DiscardFormHandler(BotDb db, DocumentVault vault) : IActionHandler<DiscardForm>
{
    public async Task<Reply> HandleAsync(DiscardForm action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (FlowCatalog.Find(action.Kind) is not { } form)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (!action.Sure)
        {
            return FormCard.AskDiscard(turn.Language, form.Kind);
        }

        if (await db.DraftAsync(turn.Officer.Id, form.Kind, ct) is { } draft)
        {
            await db.DiscardAndSaveAsync(draft, DraftEvents.Discarded, turn.Now, vault, ct);
        }

        return Reply.RedirectTo(form.Start);
    }
}
