using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Search;

/// <summary>
/// Opens the card on which the reader works on the request, or else its state. Reading answers is audited, because they are personal data.
/// </summary>
internal sealed class OpenFoundHandler(BotDb db) : IActionHandler<OpenFound>
{
    public async Task<Reply> HandleAsync(OpenFound action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.WorkingCardAsync(action.Request, turn, ct) is { } link)
        {
            return Reply.RedirectTo(link);
        }

        var scope = LookupScope.Of(turn.Officer.Id, turn.Authorities);
        if (await db.FoundRequestAsync(action.Request, scope, turn.Now, ct) is not { } found)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        if (found.ShowsAnswers)
        {
            db.Audit.Add(AuditLine.Create("request.read", found.Request.Id, turn.Officer.Id, turn.Now));
            await db.SaveAsync(turn.Now, ct);
        }

        return FoundRequestCard.Render(turn.Language, found);
    }
}
