using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class OpenApprovalHandler(BotDb db) : IActionHandler<OpenApproval>
{
    public async Task<Reply> HandleAsync(OpenApproval action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (inputs.Id(OpenApproval.Request) is not { } id)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        // Teams asks for open cards anew again and again; only a card that was not known yet is worth a save.
        var view = await db.ApprovalViewAsync(id, turn.Officer.Id, turn.Now, ct);
        return ApprovalCard.ToReply(turn.Language, db.ChangeTracker.HasChanges() ? await db.CurrentApprovalViewAsync(id, turn, ct) : view);
    }
}
