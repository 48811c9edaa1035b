using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Shows the form first, then returns the request: one verb, distinguished by the card's data.</summary>
internal sealed class ReturnRequestHandler(BotDb db) : IHandle<ReturnRequest>
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
            var (filled, ticked) = (inputs.Text(ReturnRequest.Filled) is not null, inputs.Ticked(ReturnRequest.Fields));
            if (DecisionReason.Parse(inputs, ReturnRequest.Reason).IsRefused(out var noReason, out var reason) || !filled)
            {
                return await db.ApprovalNowAsync(request.Id, turn, ct) is not { } view
                    ? new Reply.Say(new NotFound().Words, turn.Language)
                    : ApprovalCard.ReturnForm(turn.Language, view, card, ticked, inputs.Text(ReturnRequest.Reason), filled ? noReason : null);
            }

            if (!request.Return(desk.Decider, ticked, reason, turn.Now).IsRefused(out why, out var moved))
            {
                why = await db.SaveMoveAsync(request, moved, turn.Now, ct) ? null : new SomeoneWasFaster();
            }
        }

        return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request.Id, turn, ct), why);
    }
}
