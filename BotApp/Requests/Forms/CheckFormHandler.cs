using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

internal sealed class CheckFormHandler(BotDb db) : IHandle<CheckForm>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (EveryForm.Of(inputs) is not { } form)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (await db.DraftAsync(turn.Officer.Id, form.Kind, turn.Now, ct) is not { } draft)
        {
            return FillForm.GoOn(form.Kind);
        }

        var proofs = await db.ProofsAsync(draft.Id, ct);
        return proofs.Count == 0
            ? FormCard.Scan(turn.Language, form, proofs, form.DocumentMissing)
            : FormCard.Check(
                turn.Language, form, await db.QuestionsAsync(draft, ct), draft, await db.AboutAsync(draft, ct), proofs, await db.GoesToAsync(form.Kind, turn, ct));
    }
}
