using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>Shows the form with the draft's answers. Creates the draft if there is none and the officer is eligible.</summary>
internal sealed class FillFormHandler(BotDb db, DocumentVault vault, OfficeProfile profile) : IHandle<FillForm>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (EveryForm.Of(inputs) is not { } form)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.OfficerId == turn.Officer.Id && d.Kind == form.Kind && !d.OnlyPages, ct);
        if (draft is not null && draft.IsExpired(turn.Now))
        {
            var expired = new DraftExpired(OfficeTime.DayOf(draft.TouchedAt));
            await db.DiscardNowAsync(draft, turn.Now, vault, ct);
            return FormCard.Expired(turn.Language, form.Kind, expired);
        }

        if (draft is null)
        {
            // A charge report first asks what happened and to whom; the other flows begin here.
            if (form.Kind is RequestKind.ChargeReport)
            {
                return EveryForm.Start(form.Kind);
            }

            if (await WhyNotAsync(form, turn, ct) is { } why)
            {
                return FormCard.Refused(turn.Language, form.Kind, why);
            }

            draft = await db.BeginDraftAsync(turn, form, turn.Officer, Answers.None, profile, ct);
        }

        draft.Focus(turn.Now);
        await db.SaveAsync(turn.Now, ct);
        var questions = await db.QuestionsAsync(draft, ct);
        var returned = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == draft.Id && r.Stage == Stage.Returned, ct);
        return FormCard.Questions(
            turn.Language, form, questions, draft.Answers, await db.AboutAsync(draft, ct), returned?.AskedFields(questions), returned?.ReasonWords());
    }

    private async Task<Refusal?> WhyNotAsync(FormDetails form, Turn turn, CancellationToken ct) =>
        form.WhyNot(turn.Officer) is { } why ? why
        : form.OneAtATime && await db.OpenRequestAsync(turn.Officer.Id, form.Kind, ct) is { } open
            ? new PendingAlready(open.Number, await db.HolderAsync(open, turn.Now, ct))
            : null;
}
