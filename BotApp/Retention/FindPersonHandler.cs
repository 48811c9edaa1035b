using BotApp.Conversation;
using BotApp.DirectoryEntries;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Finds a person; for the Systems Manager also a request, to hold it.</summary>
internal sealed class FindPersonHandler(BotDb db) : IActionHandler<FindPerson>
{
    public async Task<Reply> HandleAsync(FindPerson action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var typed = inputs.Text(FindPerson.Who);
        if (!action.IsSubmitted)
        {
            return PersonCard.Find(turn.Language, typed, []);
        }

        if (turn.IsSystemsManager && RequestNumber.Parse(typed) is { } number
            && await db.Requests.AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, ct) is { } request)
        {
            return HoldCard.Show(
                turn.Language, request.Id, request.Number, await db.HoldsInForce().AnyAsync(hold => hold.Subject == request.Id, ct));
        }

        var found = await db.FindPeopleAsync(typed, ct);
        return found is [var only]
            ? Reply.RedirectTo(new ShowPerson(only.Id))
            : PersonCard.Find(turn.Language, typed, found, found.Count == 0 ? new PersonNotFound() : null);
    }
}
