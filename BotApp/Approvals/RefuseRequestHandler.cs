using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class RefuseRequestHandler(BotDb db) : IActionHandler<RefuseRequest>
{
    public async Task<Reply> HandleAsync(RefuseRequest action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.DecisionContextAsync(action.Card, turn, ct) is not { Request: var request } context)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        var why = context.Refusal;
        if (why is null)
        {
            if (DecisionReason.Parse(inputs.Text(RefuseRequest.Reason), RefuseRequest.Reason).IsRefused(out var noReason, out var reason)
                || !action.Filled)
            {
                return await db.IssueApprovalCardAsync(request.Id, turn, ct) is not { IsWithheld: false } view
                    ? new Reply.Message(new RequestNotFound().Message, turn.Language)
                    : ApprovalCard.RefuseForm(
                        turn.Language,
                        view,
                        action.Card,
                        inputs.Text(RefuseRequest.Reason),
                        action.Filled ? noReason : null);
            }

            if (!request.Refuse(context.Decider, context.Facts, reason, turn.Now).IsRefused(out why, out var moved))
            {
                why = await db.SaveStageChangeAsync(request, moved, context.Directory, turn.Now, ct) ? null : new ConcurrentChange();
            }
        }

        return ApprovalCard.ToReply(turn.Language, await db.DecidedViewAsync(context, why, turn, ct), context.IsRepeated ? null : why);
    }
}
