using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Mine;

/// <summary>Makes the request current, so that files are added to it.</summary>
internal sealed class AddPagesHandler(BotDb db) : IHandle<AddPages>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(ShowRequest.Id);
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.MakerId == turn.Officer.Id, ct) is not { TakesPages: true } request)
        {
            return Reply.GoOnTo<ShowRequest>(inputs.With(ShowRequest.WithPages, "yes"));
        }

        await db.OpenForPagesAsync(request, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return PagesCard.Of(turn.Language, request, await db.ProofsAsync(request.Id, ct));
    }
}
