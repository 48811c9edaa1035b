using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>
/// Turns the draft into a request, or into the correction of a returned one. Pressed twice, it shows the receipt again.
/// </summary>
internal sealed class SubmitFormHandler(BotDb db, OfficeProfile profile) : IActionHandler<SubmitForm>
{
    public async Task<Reply> HandleAsync(SubmitForm action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var draft = await db.Drafts.FirstOrDefaultAsync(
            d => d.Id == action.Draft && d.OfficerId == turn.Officer.Id && !d.CollectsPagesOnly, ct);
        if (draft is null || FlowCatalog.Find(draft.Kind) is not { } form)
        {
            return await ReceiptAsync(action.Draft, turn, ct);
        }

        var fields = await db.FormFieldsAsync(draft, ct);
        var about = await db.OtherOfficerAsync(draft, ct);
        if (form.Parse(fields, new Inputs(draft.Answers.ByField), draft.Answers, null, turn.Today).IsRefused(out var why, out var answers))
        {
            return FormCard.Fields(turn.Language, form, fields, draft.Answers, about, why: why);
        }

        var attachments = await db.AttachmentsAsync(draft.Id, ct);
        if (attachments.Count == 0)
        {
            return FormCard.Attachments(turn.Language, form, attachments, form.AttachmentMissing);
        }

        var submitted = action.Version == draft.Version
            ? await db.SubmitDraftAsync(draft, answers, turn, profile, ct)
            : new AnswersChanged();
        if (submitted.IsRefused(out why, out var request))
        {
            return FormCard.Check(
                turn.Language, form, fields, draft, about, attachments, await db.NextHolderAsync(form.Kind, turn, ct), why);
        }

        // Not saved: another press has submitted the draft, or an answer of it has changed.
        return await db.SaveAsync(turn.Now, ct)
            ? FormCard.Receipt(turn.Language, form, request, about, await db.CurrentHolderAsync(request, turn.Now, ct))
            : Reply.RedirectTo(action);
    }

    /// <summary>The receipt of a request that this draft became by an earlier press.</summary>
    private async Task<Reply> ReceiptAsync(Guid id, Turn turn, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.MakerId == turn.Officer.Id, ct);
        return request is { IsOpen: true } && FlowCatalog.Find(request.Kind) is { } form
            ? FormCard.Receipt(
                turn.Language,
                form,
                request,
                await db.OtherOfficerAsync(request, ct),
                await db.CurrentHolderAsync(request, turn.Now, ct))
            : new Reply.Message(new DraftNotFound().Message, turn.Language);
    }
}
