using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Shows the form first, then returns the request: one verb, distinguished by the card's data.</summary>
internal sealed class ReturnRequestHandler(BotDb db) : IActionHandler<ReturnRequest>
{
    public async Task<Reply> HandleAsync(ReturnRequest action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.DecisionContextAsync(action.Card, turn, ct) is not { Request: var request } context)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        var why = context.Refusal;
        if (why is null)
        {
            var ticked = inputs.Choices(ReturnRequest.Fields);
            if (DecisionReason.Parse(inputs.Text(ReturnRequest.Reason), ReturnRequest.Reason).IsRefused(out var noReason, out var reason)
                || !action.Filled)
            {
                return await db.IssueApprovalCardAsync(request.Id, turn, ct) is not { IsWithheld: false } view
                    ? new Reply.Message(new RequestNotFound().Message, turn.Language)
                    : ApprovalCard.ReturnForm(
                        turn.Language,
                        view,
                        action.Card,
                        ticked,
                        inputs.Text(ReturnRequest.Reason),
                        action.Filled ? noReason : null);
            }

            if (!request.Return(context.Decider, context.Facts, ticked, reason, turn.Now).IsRefused(out why, out var moved))
            {
                why = await db.SaveStageChangeAsync(request, moved, context.Directory, turn.Now, ct) ? null : new ConcurrentChange();
            }
        }

        return ApprovalCard.ToReply(turn.Language, await db.DecidedViewAsync(context, why, turn, ct), context.IsRepeated ? null : why);
    }
}
