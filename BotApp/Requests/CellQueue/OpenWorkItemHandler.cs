using BotApp.Audit;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellQueue;

/// <summary>Shows one work item. The access is audited, because it contains personal data.</summary>
internal sealed class OpenWorkItemHandler(BotDb db, OfficeProfile profile) : IActionHandler<OpenWorkItem>
{
    public async Task<Reply> HandleAsync(OpenWorkItem action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.WorkViewAsync(action.Request, profile, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        db.Audit.Add(AuditLine.Create("request.read", view.Request.Id, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        var mayFinish = await db.MayCompleteAsync(view.Request, turn.Officer.Id, turn.Now, ct);
        return WorkItemCard.Render(turn.Language, view, turn.Now, mayFinish, all: true, forCell: turn.IsCell);
    }
}
