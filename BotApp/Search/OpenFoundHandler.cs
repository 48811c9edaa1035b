using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Search;

/// <summary>Opens the card on which the reader works on the request, or else its state.</summary>
internal sealed class OpenFoundHandler(BotDb db) : IActionHandler<OpenFound>
{
    public async Task<Reply> HandleAsync(OpenFound action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.WorkingCardAsync(action.Request, turn, ct) is { } link)
        {
            return Reply.RedirectTo(link);
        }

        var scope = LookupScope.Of(turn.Officer.Id, turn.Authorities);
        return await db.FoundRequestAsync(action.Request, scope, turn.Now, ct) is { } found
            ? FoundRequestCard.Render(turn.Language, found)
            : new Reply.Message(new RequestNotFound().Message, turn.Language);
    }
}
