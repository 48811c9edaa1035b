using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Retention;

/// <summary>Shows what is kept about a person, and records the view.</summary>
internal sealed class ShowPersonHandler(BotDb db) : IActionHandler<ShowPerson>
{
    public async Task<Reply> HandleAsync(ShowPerson action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.PersonRecordsAsync(action.Person, ct) is not { } records)
        {
            return PersonCard.Find(turn.Language, null, [], new PersonNotFound());
        }

        db.Audit.Add(AuditLine.Create("person.read", action.Person, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return PersonCard.Show(turn.Language, records, turn.IsSystemsManager);
    }
}
