using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>
/// Stores every answer before it is judged, right or wrong, so that the form can be left at any moment; wrong answers come back with the
/// reason and everything that was typed.
/// </summary>
internal sealed class SaveFormHandler(BotDb db) : IActionHandler<SaveForm>
{
    public async Task<Reply> HandleAsync(SaveForm action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (FlowCatalog.Find(action.Kind) is not { } form)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (await db.DraftAsync(turn.Officer.Id, form.Kind, turn.Now, ct) is not { } draft)
        {
            return Reply.RedirectTo(new FillForm(form.Kind));
        }

        var questions = await db.FormFieldsAsync(draft, ct);
        var returned = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == draft.Id && r.Stage == Stage.Returned, ct);
        var only = returned?.FieldsToAsk(questions);
        if (form.Parse(questions, inputs, draft.Answers, only, turn.Today).IsRefused(out var why, out var answers))
        {
            draft.Answers = FormAnswers.AsTyped(questions, inputs, draft.Answers);
            draft.Touch(turn.Now);
            var typed = draft.Answers;
            return await db.SaveAsync(turn.Now, ct)
                ? FormCard.Fields(
                    turn.Language,
                    form,
                    questions,
                    typed,
                    await db.OtherOfficerAsync(draft, ct),
                    only,
                    returned?.ReturnMessage(),
                    why)
                : Reply.RedirectTo(new FillForm(form.Kind));
        }

        draft.Answers = answers;
        draft.Touch(turn.Now);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            // Another device of the same officer saved first: show what it stored.
            return Reply.RedirectTo(new FillForm(form.Kind));
        }

        var next = await db.FormFieldsAsync(draft, ct);
        if (!next.Select(Asked).SequenceEqual(questions.Select(Asked)))
        {
            // Another kind of report has other fields.
            return FormCard.Fields(turn.Language, form, next, answers, await db.OtherOfficerAsync(draft, ct));
        }

        var attachments = await db.AttachmentsAsync(draft.Id, ct);
        return attachments.Count > 0 && returned is { NeedsNewAttachment: false }
            ? Reply.RedirectTo(new CheckForm(form.Kind))
            : FormCard.Attachments(turn.Language, form, attachments);
    }

    private static (string Field, bool Required, Phrase Label) Asked(FormField question) =>
        (question.Key, question.Required, question.Label);
}
