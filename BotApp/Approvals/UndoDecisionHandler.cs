using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Undoes a decision by the person who made it and still holds the post. The audit keeps both.</summary>
internal sealed class UndoDecisionHandler(BotDb db, OfficeProfile profile) : IActionHandler<UndoDecision>
{
    public async Task<Reply> HandleAsync(UndoDecision action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var refusals = await db.UndoDecisionsAsync([new RequestVersion(action.Request, action.Version)], turn, profile, ct);
        var why = refusals is null ? new ConcurrentChange() : refusals[0];
        if (why is RequestNotFound)
        {
            return new Reply.Message(why.Message, turn.Language);
        }

        return ApprovalCard.ToReply(turn.Language, await db.IssueApprovalCardAsync(action.Request, turn, ct), why);
    }
}
