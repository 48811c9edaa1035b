using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class ApproveRequestHandler(BotDb db) : IHandle<ApproveRequest>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.DecisionDeskAsync(inputs.Id(ApproveRequest.Card), turn, ct) is not { Request: var request } desk)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        if (desk.WhyNot is not { } why && !request.Approve(desk.Decider, turn.Now).IsRefused(out why, out var moved))
        {
            await db.ConfirmMakerAsync(request.MakerId, ct);
            why = await db.SaveMoveAsync(request, moved, turn.Now, ct) ? null : new SomeoneWasFaster();
        }

        return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request.Id, turn, ct), why);
    }
}
