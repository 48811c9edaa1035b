using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class ApproveRequestHandler(BotDb db) : IActionHandler<ApproveRequest>
{
    public async Task<Reply> HandleAsync(ApproveRequest action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.DecisionContextAsync(action.Card, turn, ct) is not { Request: var request } context)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        if (context.Refusal is not { } why
            && !request.Approve(context.Decider, context.Facts, context.Scans, turn.Now).IsRefused(out why, out var moved))
        {
            context.ConfirmMaker();
            why = await db.SaveStageChangeAsync(request, moved, context.Directory, turn.Now, ct) ? null : new ConcurrentChange();
        }

        return ApprovalCard.ToReply(turn.Language, await db.DecidedViewAsync(context, why, turn, ct), context.IsRepeated ? null : why);
    }
}
