using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.CellWork;

/// <summary>Completes a work item and notifies the officer. Pressing again changes nothing.</summary>
internal sealed class FinishWorkHandler(BotDb db, OfficeProfile profile) : IHandle<FinishWork>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(OpenWork.Request);
        if (!turn.IsCell || await db.Requests.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } request || !request.Kind.GoesStraightToCell())
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (inputs.Text(FinishWork.WithRemark) is not null && request.Stage is Stage.WithCell)
        {
            return WorkCard.RemarkForm(turn.Language, (await db.WorkViewAsync(request.Id, profile, ct))!, null);
        }

        Refusal? why;
        var remark = TypedText.Clean(inputs.Text(FinishWork.Remark) ?? "");
        if (TypedText.LengthOf(remark) is > FinishWork.LongestRemark and var length)
        {
            return WorkCard.RemarkForm(
                turn.Language, (await db.WorkViewAsync(request.Id, profile, ct))!, remark, new TooLong(FinishWork.Remark, new Phrase("Remark", "अभ्युक्ति"), length, FinishWork.LongestRemark));
        }


        if (request.AboutId == turn.Officer.Id || request.MakerId == turn.Officer.Id)
        {
            why = new OwnRequest();
        }
        else if (!request.Done(turn.AsCell(), remark.Length > 0 ? remark : null, turn.Now).IsRefused(out why, out var moved))
        {
            db.Audit.Add(AuditLine.Of(moved));
            db.TellMoved(request, turn.Now);
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            why = await db.SaveAsync(turn.Now, ct) ? null : new SomeoneWasFaster();
        }

        return WorkCard.One(turn.Language, (await db.WorkViewAsync(request.Id, profile, ct))!, turn.Now, mayFinish: true, why);
    }
}
