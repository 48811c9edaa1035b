using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Mine;

internal sealed class ShowRequestHandler(BotDb db) : IHandle<ShowRequest>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(ShowRequest.Id);
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && (r.MakerId == turn.Officer.Id || r.AboutId == turn.Officer.Id), ct);
        if (request is null)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        var line = new RequestLine(request, await db.HolderAsync(request, turn.Now, ct));
        return MyRequestsCard.One(
            turn.Language,
            line,
            await db.QuestionsAsync(request, ct),
            await db.ProofsAsync(request.Id, ct),
            mine: request.MakerId == turn.Officer.Id,
            inputs.Text(ShowRequest.WithPages) is not null && !request.TakesPages ? new TooLateForPages(request.Stage) : null);
    }
}
