using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Mine;

internal sealed class WithdrawRequestHandler(BotDb db) : IHandle<WithdrawRequest>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(ShowRequest.Id);
        var request = await db.Requests.FirstOrDefaultAsync(r => r.Id == id && r.MakerId == turn.Officer.Id, ct);
        if (request is null)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        if (inputs.Text(WithdrawRequest.Sure) is null && request.Stage is (Stage.Submitted or Stage.Returned))
        {
            return MyRequestsCard.AskWithdraw(turn.Language, request);
        }

        if (request.Withdraw(turn.Officer.Id, turn.Now).IsRefused(out _, out var moved))
        {
            return Reply.GoOnTo<ShowRequest>(inputs);
        }

        db.Audit.Add(AuditLine.Of(moved));
        db.Drafts.RemoveRange(db.Drafts.Where(draft => draft.Id == request.Id));
        await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return Reply.GoOnTo<ShowRequest>(inputs);
    }
}
