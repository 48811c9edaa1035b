using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class OpenApprovalHandler(BotDb db) : IHandle<OpenApproval>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (inputs.Id(OpenApproval.Request) is not { } id || await db.ApprovalViewAsync(id, turn.Officer.Id, turn.Now, ct) is not { } view)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        await db.SaveAsync(turn.Now, ct);
        return ApprovalCard.Of(turn.Language, view);
    }
}
