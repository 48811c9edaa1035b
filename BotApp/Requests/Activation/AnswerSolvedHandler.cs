using BotApp.Audit;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Activation;

/// <summary>Solved: closed. Not solved: becomes work for the computer cell. Pressed again, it shows the result.</summary>
internal sealed class AnswerSolvedHandler(BotDb db, OfficeProfile profile) : IHandle<AnswerSolved>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var id = inputs.Id(AnswerSolved.FollowUp);
        if (await db.Drafts.FirstOrDefaultAsync(d => d.Id == id && d.OfficerId == turn.Officer.Id, ct) is not { Kind: RequestKind.Activation } followUp)
        {
            return await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.MakerId == turn.Officer.Id, ct) is { } request
                ? ActivationCard.WithCell(turn.Language, request, await db.HolderAsync(request, turn.Now, ct))
                : ActivationCard.Solved(turn.Language);
        }

        if (inputs.Text(AnswerSolved.Solved) == "yes")
        {
            db.Drafts.Remove(followUp);
            db.Audit.Add(AuditLine.Note("activation.solved", followUp.Id, turn.Officer.Id, turn.Now));
            await db.SaveAsync(turn.Now, ct);
            return ActivationCard.Solved(turn.Language);
        }

        if ((await db.SubmitDraftAsync(followUp, followUp.Answers, turn, profile, ct)).IsRefused(out var why, out var unsolved))
        {
            return new Reply.Say(why.Words, turn.Language);
        }

        return await db.SaveAsync(turn.Now, ct)
            ? ActivationCard.WithCell(turn.Language, unsolved, await db.HolderAsync(unsolved, turn.Now, ct))
            : Reply.GoOnTo<StartActivation>();
    }
}
