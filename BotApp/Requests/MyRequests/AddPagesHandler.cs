using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

/// <summary>Makes the request current, so that files are added to it.</summary>
internal sealed class AddPagesHandler(BotDb db) : IActionHandler<AddPages>
{
    public async Task<Reply> HandleAsync(AddPages action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == action.Request && r.MakerId == turn.Officer.Id, ct) is not { AcceptsPages: true } request)
        {
            return Reply.RedirectTo(new ShowRequest(action.Request, WithPages: true));
        }

        await db.OpenForAttachmentsAsync(request, turn.Officer.Id, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return PagesCard.Render(turn.Language, request, turn.Officer.Id, await db.AttachmentsAsync(request.Id, ct));
    }
}
