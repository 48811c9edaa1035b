using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>Shows the form with the draft's answers. Creates the draft if there is none and the officer is eligible.</summary>
internal sealed class ShowFormHandler(BotDb db, OfficeProfile profile) : IActionHandler<ShowForm>
{
    public async Task<Reply> HandleAsync(ShowForm action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (FlowCatalog.Find(action.Kind) is not { } form)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        var draft = await db.DraftAsync(turn.Officer.Id, form.Kind, ct);
        if (draft is null)
        {
            if (!form.BeginsWithForm)
            {
                return Reply.RedirectTo(form.Start);
            }

            if (await CheckEligibilityAsync(form, turn, ct) is { } why)
            {
                return FormCard.Refused(turn.Language, form.Kind, why);
            }

            draft = await db.BeginDraftAsync(turn, form, turn.Officer, Answers.None, profile, ct);
        }

        draft.MakeCurrent(turn.Now);
        await db.SaveAsync(turn.Now, ct);
        var questions = await db.FormFieldsAsync(draft, ct);
        var returned = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == draft.Id && r.Stage == Stage.Returned, ct);
        return FormCard.Fields(
            turn.Language,
            form,
            questions,
            draft.Answers,
            await db.OtherOfficerAsync(draft, ct),
            returned?.FieldsToAsk(questions),
            returned?.ReturnMessage());
    }

    private async Task<Refusal?> CheckEligibilityAsync(FlowDetails form, Turn turn, CancellationToken ct) =>
        form.CheckEligibility(turn.Officer) is { } why ? why
        : form.OneAtATime && await db.OpenRequestAsync(turn.Officer.Id, form.Kind, ct) is { } open
            ? new PendingAlready(open.Number, await db.CurrentHolderAsync(open, turn.Now, ct))
            : null;
}
