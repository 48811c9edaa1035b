using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

/// <summary>Stores the input unvalidated and shows the menu. It is validated when the officer continues.</summary>
internal sealed class LeaveFormHandler(BotDb db) : IActionHandler<LeaveForm>
{
    public async Task<Reply> HandleAsync(LeaveForm action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (FlowCatalog.Find(action.Kind) is not { } form || await db.DraftAsync(turn.Officer.Id, form.Kind, ct) is not { } draft)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        draft.Answers = FormAnswers.AsTyped(await db.FormFieldsAsync(draft, ct), inputs, draft.Answers);
        draft.Touch(turn.Now);
        // Another device of the same officer saved first: show what it stored.
        return await db.SaveAsync(turn.Now, ct)
            ? Reply.RedirectTo(new ShowMenu(MenuReason.FormKept))
            : Reply.RedirectTo(new ShowForm(form.Kind));
    }
}
