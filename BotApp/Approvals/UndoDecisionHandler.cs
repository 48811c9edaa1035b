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
        await db.BeginWriteAsync(ct);
        var why = await db.UndoDecisionAsync(action.Request, action.Version, turn, profile, ct);
        if (why is RequestNotFound)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        if (why is null && !await db.SaveAsync(turn.Now, ct))
        {
            why = new ConcurrentChange();
        }

        return ApprovalCard.ToReply(turn.Language, await db.IssueApprovalCardAsync(action.Request, turn, ct), why);
    }
}
