using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Mine;
using BotApp.Storage;

namespace BotApp.Requests.Creation;

/// <summary>The draft becomes a request, or corrects the one that was returned; pressed twice, it shows the receipt again.</summary>
internal sealed class SubmitCreationHandler(BotDb db, OfficeProfile profile) : IHandle<SubmitCreation>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        if (await db.DraftAsync(turn.Officer.Id, RequestKind.Creation, turn.Now, ct) is not { TemplateId: { } templateId } draft)
        {
            return await db.OpenRequestAsync(turn.Officer.Id, RequestKind.Creation, ct) is { } open
                ? CreationCard.Receipt(turn.Language, open, await db.HolderAsync(open, turn.Now, ct))
                : Reply.GoOnTo<StartCreation>();
        }

        var layout = await db.LayoutAsync(templateId, ct);
        var all = new Inputs(draft.Answers.ByField);
        if (CreationDetails.Parse(layout, all, draft.Answers, null, turn.Today).IsRefused(out var why, out var answers))
        {
            return CreationCard.Form(turn.Language, layout, draft.Answers, why: why);
        }

        var proofs = await db.ProofsAsync(draft.Id, ct);
        if (proofs.Count == 0)
        {
            return CreationCard.Scan(turn.Language, proofs, new ScanMissing());
        }

        if ((await db.SubmitDraftAsync(draft, answers, turn, profile, ct)).IsRefused(out why, out var request))
        {
            return CreationCard.Check(turn.Language, layout, answers, proofs, await db.GoesToAsync(turn, ct), why);
        }

        return await db.SaveAsync(turn.Now, ct)
            ? CreationCard.Receipt(turn.Language, request, await db.HolderAsync(request, turn.Now, ct))
            : Reply.GoOnTo<ShowMyRequests>();
    }
}
