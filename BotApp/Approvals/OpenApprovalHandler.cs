using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class OpenApprovalHandler(BotDb db) : IActionHandler<OpenApproval>
{
    public async Task<Reply> HandleAsync(OpenApproval action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (action.Request is not { } id)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        return ApprovalCard.ToReply(turn.Language, await db.IssueApprovalCardAsync(id, turn, ct), all: true);
    }
}
