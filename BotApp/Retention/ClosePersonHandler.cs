using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Retention;

/// <summary>Closes somebody who has left, or takes that back. Nobody closes themselves, and only the Systems Manager the cell.</summary>
internal sealed class ClosePersonHandler(BotDb db) : IActionHandler<ClosePerson>
{
    public async Task<Reply> HandleAsync(ClosePerson action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.PersonRecordsAsync(action.Person, ct) is not { } records)
        {
            return PersonCard.Find(turn.Language, null, [], new PersonNotFound());
        }

        if (await CheckAsync(records, turn, ct) is { } why)
        {
            return PersonCard.Show(turn.Language, records, turn.IsSystemsManager, why: why);
        }

        if (!action.IsConfirmed)
        {
            return PersonCard.AskClose(
                turn.Language, records with { Charges = await db.ChargesEndedByClosingAsync(action.Person, turn.Now, ct) });
        }

        if (records.Officer.IsClosed == action.Reopen)
        {
            await db.BeginWriteAsync(ct);
            await (action.Reopen
                ? db.ReopenAsync(action.Person, turn.Officer.Id, turn.Now, ct)
                : db.CloseAsync(action.Person, turn.Officer.Id, turn.Now, ct));
        }

        var saved = await db.SaveAsync(turn.Now, ct);
        return PersonCard.Show(
            turn.Language,
            (await db.PersonRecordsAsync(action.Person, ct))!,
            turn.IsSystemsManager,
            saved ? action.Reopen ? new Phrase("Reopened", "पुनः खोला गया") : new Phrase("Closed", "बंद किया गया") : null,
            saved ? null : new ConcurrentChange());
    }

    private async Task<Refusal?> CheckAsync(PersonRecords records, Turn turn, CancellationToken ct) =>
        records.Officer.ErasedAt is not null ? new AlreadyErased()
        : records.Officer.Id == turn.Officer.Id ? new OwnRecord()
        : !turn.IsSystemsManager && (await db.AuthoritiesOfAsync(records.Officer.Id, turn.Now, ct))
            .Any(held => held.Role is Role.Cell or Role.SystemsManager) ? new ClosingNeedsSystemsManager()
        : null;
}
