using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Mine;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>
/// Turns the draft into a request, or into the correction of a returned one. Pressed twice, it shows the receipt again.
/// </summary>
internal sealed class SubmitFormHandler(BotDb db, OfficeProfile profile) : IHandle<SubmitForm>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var id = inputs.Id(SubmitForm.Draft);
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.Id == id && d.OfficerId == turn.Officer.Id && !d.OnlyPages, ct);
        if (draft is null || draft.IsExpired(turn.Now) || EveryForm.Of(draft.Kind) is not { } form)
        {
            return await ReceiptAsync(id, turn, ct);
        }

        var questions = await db.QuestionsAsync(draft, ct);
        var about = await db.AboutAsync(draft, ct);
        if (form.Parse(questions, new Inputs(draft.Answers.ByField), draft.Answers, null, turn.Today).IsRefused(out var why, out var answers))
        {
            return FormCard.Questions(turn.Language, form, questions, draft.Answers, about, why: why);
        }

        var proofs = await db.ProofsAsync(draft.Id, ct);
        if (proofs.Count == 0)
        {
            return FormCard.Scan(turn.Language, form, proofs, form.DocumentMissing);
        }

        if (inputs.Number(SubmitForm.Version) != draft.Version)
        {
            why = new AnswersChanged();
        }

        if (why is not null || (await db.SubmitDraftAsync(draft, answers, turn, profile, ct)).IsRefused(out why, out var request))
        {
            return FormCard.Check(turn.Language, form, questions, draft, about, proofs, await db.GoesToAsync(form.Kind, turn, ct), why);
        }

        return await db.SaveAsync(turn.Now, ct)
            ? FormCard.Receipt(turn.Language, form, request, about, await db.HolderAsync(request, turn.Now, ct))
            : Reply.GoOnTo<ShowMyRequests>();
    }

    private async Task<Reply> ReceiptAsync(Guid? id, Turn turn, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.MakerId == turn.Officer.Id, ct);
        return request is { IsOpen: true } && EveryForm.Of(request.Kind) is { } form
            ? FormCard.Receipt(turn.Language, form, request, await db.AboutAsync(request, ct), await db.HolderAsync(request, turn.Now, ct))
            : new Reply.Say(new NoDraft().Words, turn.Language);
    }
}
