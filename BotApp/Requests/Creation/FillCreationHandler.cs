using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Creation;

/// <summary>The form, with the draft's answers or what the directory knows; not for those who need no new SSO-ID.</summary>
internal sealed class FillCreationHandler(BotDb db, OfficeProfile profile) : IHandle<FillCreation>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var draft = await db.DraftAsync(turn.Officer.Id, RequestKind.Creation, turn.Now, ct);
        if (draft is null && await WhyNotAsync(turn, ct) is { } why)
        {
            return CreationCard.Refused(turn.Language, why);
        }

        var (templateId, layout) = draft?.TemplateId is { } begun
            ? (begun, await db.LayoutAsync(begun, ct))
            : await db.CurrentTemplateAsync(RequestKind.Creation, ct);
        if (draft is null)
        {
            var office = await db.Offices.FindAsync([turn.Officer.OfficeId], ct);
            draft = await db.BeginDraftAsync(turn, RequestKind.Creation, templateId, CreationDetails.Prefill(layout, turn.Officer, office, profile), ct);
            await db.SaveAsync(turn.Now, ct);
        }

        var returned = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == draft.Id && r.Stage == Stage.Returned, ct);
        return CreationCard.Form(turn.Language, layout, draft.Answers, returned?.AskedFields(layout), returned?.ReasonWords());
    }

    private async Task<Refusal?> WhyNotAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Officer.SsoId is { Length: > 0 } ssoId)
        {
            return new HasOneAlready(Mask.Tail(ssoId));
        }

        if (turn.Officer.Designation.IsBelowInspector())
        {
            return new BelowInspector();
        }

        return await db.OpenRequestAsync(turn.Officer.Id, RequestKind.Creation, ct) is { } open
            ? new PendingAlready(open.Number, await db.HolderAsync(open, turn.Now, ct))
            : null;
    }
}
