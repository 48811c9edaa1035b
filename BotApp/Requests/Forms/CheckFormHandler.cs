using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

/// <summary>
/// All answers and scans before sending. A draft with a missing or wrong answer goes back to the form and is never offered for submission.
/// </summary>
internal sealed class CheckFormHandler(BotDb db) : IActionHandler<CheckForm>
{
    public async Task<Reply> HandleAsync(CheckForm action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (FlowCatalog.Find(action.Kind) is not { } form)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (await db.DraftAsync(turn.Officer.Id, form.Kind, ct) is not { } draft)
        {
            return Reply.RedirectTo(new ShowForm(form.Kind));
        }

        var (questions, about) = (await db.FormFieldsAsync(draft, ct), await db.OtherOfficerAsync(draft, ct));
        if (form.Parse(questions, new Inputs(draft.Answers.ByField), draft.Answers, null, turn.Today).IsRefused(out var why, out _))
        {
            return FormCard.Fields(turn.Language, form, questions, draft.Answers, about, why: why);
        }

        var attachments = await db.AttachmentsAsync(draft.Id, ct);
        return attachments.Count == 0
            ? FormCard.Attachments(turn.Language, form, attachments, form.AttachmentMissing)
            : FormCard.Check(turn.Language, form, questions, draft, about, attachments, await db.NextHolderAsync(form.Kind, turn, ct),
                scripted: await db.FieldsInOtherScriptAsync(draft, questions, ct));
    }
}
