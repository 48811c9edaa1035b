using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Takes a decision back by whoever made it and still has the post; the record keeps both.</summary>
internal sealed class UndoDecisionHandler(BotDb db, OfficeProfile profile) : IHandle<UndoDecision>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var id = inputs.Id(UndoDecision.Request);
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == id && r.MakerId != turn.Officer.Id, ct) is not { } request ||
            (await db.WhoDecidesAsync(request.OfficeId, request.MakerId, turn.Now, ct)).FirstOrDefault(h => h.Officer.Id == turn.Officer.Id) is not { } holder)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        if (await db.Drafts.AnyAsync(draft => draft.Id == request.Id, ct))
        {
            return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request.Id, turn, ct), new CorrectionBegun());
        }

        // A refusal lets the officer file anew; taken back after that, one officer would have two applications of a kind (circular ¶2).
        if (request.Stage is Stage.Refused && await db.OpenRequestAsync(request.MakerId, request.Kind, ct) is { } newer)
        {
            return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request.Id, turn, ct), new FiledAnew(newer.Number));
        }

        if (!request.Undo(holder.AsDecider(), turn.Now).IsRefused(out var why, out var moved))
        {
            db.SetReminders(request, profile);
            why = await db.SaveMoveAsync(request, moved, turn.Now, ct, "undone") ? null : new SomeoneWasFaster();
        }

        return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request.Id, turn, ct), why);
    }
}
