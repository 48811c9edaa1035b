using BotApp.Conversation;
using BotApp.Requests.Creation;
using BotApp.Requests.Proofs;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Mine;

/// <summary>Opens a returned request as a draft under the same id, with its answers, and goes on where its flow asks.</summary>
internal sealed class CorrectRequestHandler(BotDb db) : IHandle<CorrectRequest>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(ShowRequest.Id);
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.MakerId == turn.Officer.Id, ct);
        if (request is not { Stage: Stage.Returned })
        {
            return Reply.GoOnTo<ShowRequest>(inputs);
        }

        if (!await db.Drafts.AnyAsync(draft => draft.Id == request.Id, ct))
        {
            await db.ReopenAsDraftAsync(request, turn, ct);
            await db.SaveAsync(turn.Now, ct);
        }

        return request switch
        {
            { WantsProofAgain: true, AskedAgain.Count: 1 } => Reply.GoOnTo<ShowScans>(),
            { Kind: RequestKind.Creation } => Reply.GoOnTo<FillCreation>(),
            _ => Reply.GoOnTo<ShowRequest>(inputs),
        };
    }
}
