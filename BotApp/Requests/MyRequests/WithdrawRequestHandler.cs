using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

internal sealed class WithdrawRequestHandler(BotDb db) : IActionHandler<WithdrawRequest>
{
    public async Task<Reply> HandleAsync(WithdrawRequest action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var request = await db.Requests.FirstOrDefaultAsync(r => r.Id == action.Request && r.MakerId == turn.Officer.Id, ct);
        if (request is null)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        if (!action.Sure && request.CanBeWithdrawn)
        {
            return MyRequestsCard.AskWithdraw(turn.Language, request);
        }

        if (action.Seen is { } seen && seen != request.Version && request.Stage is Stage.Returned)
        {
            return await RenderCurrentAsync(request, new ConcurrentChange(), turn, ct);
        }

        if (request.Withdraw(turn.Officer.Id, turn.Now).IsRefused(out var why, out var moved))
        {
            return await RenderCurrentAsync(request, why, turn, ct);
        }

        db.Audit.Add(moved.ToAuditLine());
        await db.NotifyWithdrawalAsync(request, turn.Now, ct);
        db.Drafts.RemoveRange(db.Drafts.Where(draft => draft.Id == request.Id));
        await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
        if (await db.SaveAsync(turn.Now, ct))
        {
            return Reply.RedirectTo(new ShowRequest(action.Request));
        }

        var current = await db.Requests.AsNoTracking().FirstAsync(r => r.Id == action.Request, ct);
        return await RenderCurrentAsync(current, new ConcurrentChange(), turn, ct);
    }

    /// <summary>Too late: shows who decided and when.</summary>
    private async Task<Reply> RenderCurrentAsync(Request request, Refusal why, Turn turn, CancellationToken ct)
    {
        var by = await db.DecidedByAsync(request, ct) is { } decider ? Phrase.Same(" (") + decider + Phrase.Same(")") : Phrase.Empty;
        return MyRequestsCard.One(
            turn.Language,
            new RequestLine(request, await db.CurrentHolderAsync(request, turn.Now, ct)),
            await db.FormFieldsAsync(request, ct),
            await db.AttachmentsAsync(request.Id, ct),
            mine: true,
            why with { Message = why.Message + by });
    }
}
