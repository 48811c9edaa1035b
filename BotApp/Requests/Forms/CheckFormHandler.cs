using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

/// <summary>All answers and scans before sending. A draft with a missing or wrong answer goes back to the form and is never offered for submission.</summary>
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

        var (questions, about) = (await db.QuestionsAsync(draft, ct), await db.AboutAsync(draft, ct));
        if (form.Parse(questions, new Inputs(draft.Answers.ByField), draft.Answers, null, turn.Today).IsRefused(out var why, out _))
        {
            return FormCard.Questions(turn.Language, form, questions, draft.Answers, about, why: why);
        }

        var proofs = await db.ProofsAsync(draft.Id, ct);
        return proofs.Count == 0
            ? FormCard.Scan(turn.Language, form, proofs, form.DocumentMissing)
            : FormCard.Check(turn.Language, form, questions, draft, about, proofs, await db.GoesToAsync(form.Kind, turn, ct));
    }
}
