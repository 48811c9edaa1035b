using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Creation;

internal sealed class CheckCreationHandler(BotDb db) : IHandle<CheckCreation>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.DraftAsync(turn.Officer.Id, RequestKind.Creation, turn.Now, ct) is not { TemplateId: { } templateId } draft)
        {
            return Reply.GoOnTo<StartCreation>();
        }

        var proofs = await db.ProofsAsync(draft.Id, ct);
        if (proofs.Count == 0)
        {
            return CreationCard.Scan(turn.Language, proofs, new ScanMissing());
        }

        var layout = await db.LayoutAsync(templateId, ct);
        return CreationCard.Check(turn.Language, layout, draft.Answers, proofs, await db.GoesToAsync(turn, ct));
    }
}
