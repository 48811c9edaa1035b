using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class RefuseRequestHandler(BotDb db) : IHandle<RefuseRequest>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (inputs.Id(ApproveRequest.Card) is not { } card || await db.DecisionDeskAsync(card, turn, ct) is not { Request: var request } desk)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        var why = desk.WhyNot;
        if (why is null)
        {
            var filled = inputs.Text(RefuseRequest.Filled) is not null;
            if (DecisionReason.Parse(inputs, RefuseRequest.Reason).IsRefused(out var noReason, out var reason) || !filled)
            {
                return await db.ApprovalNowAsync(request.Id, turn, ct) is not { } view
                    ? new Reply.Say(new NotFound().Words, turn.Language)
                    : ApprovalCard.RefuseForm(turn.Language, view, card, inputs.Text(RefuseRequest.Reason), filled ? noReason : null);
            }

            if (!request.Refuse(desk.Decider, reason, turn.Now).IsRefused(out why, out var moved))
            {
                why = await db.SaveMoveAsync(request, moved, turn.Now, ct) ? null : new SomeoneWasFaster();
            }
        }

        return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request.Id, turn, ct), why);
    }
}
