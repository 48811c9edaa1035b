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

        if (await db.DraftAsync(turn.Officer.Id, form.Kind, ct) is not { } draft)
        {
            return Reply.RedirectTo(new ShowForm(form.Kind));
        }

        var fields = await db.FormFieldsAsync(draft, ct);
        var returned = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == draft.Id && r.Stage == Stage.Returned, ct);
        var only = returned?.FieldsToAsk(fields);
        var refused = form.Parse(fields, inputs, draft.Answers, only, turn.Today).IsRefused(out var why, out var answers);
        draft.Answers = refused ? FormAnswers.AsTyped(fields, inputs, draft.Answers) : answers!;
        draft.Touch(turn.Now);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            // Another device of the same officer saved first: show what it stored.
            return Reply.RedirectTo(new ShowForm(form.Kind));
        }

        return refused
            ? FormCard.Fields(
                turn.Language, form, fields, draft.Answers, await db.OtherOfficerAsync(draft, ct), only, returned?.ReturnMessage(), why)
            : await NextStepAsync(form, draft, fields, returned, turn, ct);
    }

    private async Task<Reply> NextStepAsync(
        FlowDetails form, Draft draft, IReadOnlyList<FormField> answered, Request? returned, Turn turn, CancellationToken ct)
    {
        var fields = await db.FormFieldsAsync(draft, ct);
        if (!fields.Select(Asked).SequenceEqual(answered.Select(Asked)))
        {
            // Another kind of report has other fields.
            return FormCard.Fields(turn.Language, form, fields, draft.Answers, await db.OtherOfficerAsync(draft, ct));
        }

        var attachments = await db.AttachmentsAsync(draft.Id, ct);
        return attachments.Count > 0 && returned is { NeedsNewAttachment: false }
            ? Reply.RedirectTo(new CheckForm(form.Kind))
            : FormCard.Attachments(turn.Language, form, attachments);
    }

    private static (string Field, bool Required, Phrase Label) Asked(FormField field) => (field.Key, field.Required, field.Label);
}
