using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

internal sealed class OpenApprovalHandler(BotDb db) : IActionHandler<OpenApproval>
{
    public async Task<Reply> HandleAsync(OpenApproval action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if ((action.Request ?? await ChosenAsync(inputs, ct)) is not { } id)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        return ApprovalCard.ToReply(turn.Language, await db.IssueApprovalCardAsync(id, turn, ct), all: true);
    }

    /// <summary>Clients send the id or the title, which begins with the number.</summary>
    private async Task<Guid?> ChosenAsync(Inputs inputs, CancellationToken ct) =>
        inputs.Id(OpenApproval.Chosen) is { } id ? id
        : RequestNumber.Parse(inputs.Text(OpenApproval.Chosen)?.Split(' ')[0]) is { } number
            ? await db.Requests.Where(request => request.Number == number).Select(request => (Guid?)request.Id).FirstOrDefaultAsync(ct)
        : null;
}
