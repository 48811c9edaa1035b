using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Undoes a decision by the person who made it and still holds the post. The audit keeps both.</summary>
internal sealed class UndoDecisionHandler(BotDb db, OfficeProfile profile) : IHandle<UndoDecision>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var id = inputs.Id(UndoDecision.Request);
        var why = await db.TakeBackAsync(id, inputs.Number(UndoDecision.Version), turn, profile, ct);
        if (id is not { } request || why is NotFound)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        if (why is null && !await db.SaveAsync(turn.Now, ct))
        {
            why = new SomeoneWasFaster();
        }

        return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request, turn, ct), why);
    }
}
