using BotApp.Audit;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellWork;

/// <summary>Shows one work item. The access is audited, because it contains personal data.</summary>
internal sealed class OpenWorkHandler(BotDb db, OfficeProfile profile) : IHandle<OpenWork>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell || await db.WorkViewAsync(inputs.Id(OpenWork.Request), profile, ct) is not { } view)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        db.Audit.Add(AuditLine.Note("request.read", view.Request.Id, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return WorkCard.One(turn.Language, view, turn.Now, mayFinish: true);
    }
}
