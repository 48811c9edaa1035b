using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellQueue;

internal sealed class OpenWorkItemHandler(BotDb db, OfficeProfile profile) : IActionHandler<OpenWorkItem>
{
    public async Task<Reply> HandleAsync(OpenWorkItem action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.WorkViewAsync(action.Request, turn.Officer.Id, profile, turn.Now, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        var mayFinish = await db.MayCompleteAsync(view.Request, turn.Officer.Id, turn.Now, ct);
        return WorkItemCard.Render(turn.Language, view, turn.Now, mayFinish, all: true, forCell: turn.IsCell);
    }
}
