using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

internal sealed class DiscardFormHandler(BotDb db, DocumentVault vault) : IHandle<DiscardForm>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (EveryForm.Of(inputs) is not { } form)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (inputs.Text(DiscardForm.Sure) is null)
        {
            return FormCard.AskDiscard(turn.Language, form.Kind);
        }

        if (await db.DraftAsync(turn.Officer.Id, form.Kind, turn.Now, ct) is { } draft)
        {
            await db.DiscardNowAsync(draft, turn.Now, vault, ct);
        }

        return EveryForm.Start(form.Kind);
    }
}
