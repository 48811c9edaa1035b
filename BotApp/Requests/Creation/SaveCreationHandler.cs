using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Creation;

/// <summary>Reads the form. Right answers go into the draft; wrong ones come back with the values put back.</summary>
internal sealed class SaveCreationHandler(BotDb db) : IHandle<SaveCreation>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.DraftAsync(turn.Officer.Id, RequestKind.Creation, turn.Now, ct) is not { TemplateId: { } templateId } draft)
        {
            return Reply.GoOnTo<StartCreation>();
        }

        var layout = await db.LayoutAsync(templateId, ct);
        var returned = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == draft.Id && r.Stage == Stage.Returned, ct);
        var only = returned?.AskedFields(layout);
        if (CreationDetails.Parse(layout, inputs, draft.Answers, only, turn.Today).IsRefused(out var why, out var answers))
        {
            return CreationCard.Form(turn.Language, layout, TemplateAnswers.AsTyped(layout, inputs, draft.Answers), only, returned?.ReasonWords(), why);
        }

        draft.Answers = answers;
        draft.Touch(turn.Now);
        await db.SaveAsync(turn.Now, ct);
        var proofs = await db.ProofsAsync(draft.Id, ct);
        return proofs.Count > 0 && returned is { WantsProofAgain: false }
            ? Reply.GoOnTo<CheckCreation>()
            : CreationCard.Scan(turn.Language, proofs);
    }
}
