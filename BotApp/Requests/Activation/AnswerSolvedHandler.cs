using BotApp.Audit;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Activation;

/// <summary>Solved: closed. Not solved: becomes work for the computer cell. Pressed again, it shows the result.</summary>
internal sealed class AnswerSolvedHandler(BotDb db, OfficeProfile profile) : IActionHandler<AnswerSolved>
{
    public async Task<Reply> HandleAsync(AnswerSolved action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Drafts.FirstOrDefaultAsync(
            d => d.Id == action.FollowUp && d.OfficerId == turn.Officer.Id,
            ct) is not { Kind: RequestKind.Activation } followUp)
        {
            return await db.Requests.AsNoTracking().FirstOrDefaultAsync(
                r => r.Id == action.FollowUp && r.MakerId == turn.Officer.Id,
                ct) is { } request
                ? ActivationCard.WithCell(turn.Language, request, await db.CurrentHolderAsync(request, turn.Now, ct))
                : ActivationCard.Solved(turn.Language);
        }

        if (action.Solved)
        {
            db.Drafts.Remove(followUp);
            db.Audit.Add(AuditLine.Create("activation.solved", followUp.Id, turn.Officer.Id, turn.Now));
            await db.SaveAsync(turn.Now, ct);
            return ActivationCard.Solved(turn.Language);
        }

        if ((await db.SubmitDraftAsync(followUp, followUp.Answers, turn, profile, ct)).IsRefused(out var why, out var unsolved))
        {
            return new Reply.Message(why.Message, turn.Language);
        }

        return await db.SaveAsync(turn.Now, ct)
            ? ActivationCard.WithCell(turn.Language, unsolved, await db.CurrentHolderAsync(unsolved, turn.Now, ct))
            : Reply.RedirectTo(action);
    }
}
