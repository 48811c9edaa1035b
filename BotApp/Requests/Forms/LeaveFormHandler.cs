using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

/// <summary>Stores the input unvalidated and shows the menu. It is validated when the officer continues.</summary>
internal sealed class LeaveFormHandler(BotDb db) : IHandle<LeaveForm>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (EveryForm.Of(inputs) is not { } form || await db.DraftAsync(turn.Officer.Id, form.Kind, turn.Now, ct) is not { } draft)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        draft.Answers = FormAnswers.AsTyped(await db.QuestionsAsync(draft, ct), inputs, draft.Answers);
        draft.Touch(turn.Now);
        // Another device of the same officer saved first: show what it stored.
        return await db.SaveAsync(turn.Now, ct) ? Reply.GoOnTo<ShowMenu>(Inputs.None.With(ShowMenu.FormKept, "yes")) : FillForm.GoOn(form.Kind);
    }
}
