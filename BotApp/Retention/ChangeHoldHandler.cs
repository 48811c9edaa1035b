using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Sets or lifts the legal hold of a person or a request.</summary>
internal sealed class ChangeHoldHandler(BotDb db) : IActionHandler<SetHold>, IActionHandler<LiftHold>
{
    public async Task<Reply> HandleAsync(SetHold action, Inputs inputs, Turn turn, CancellationToken ct) => await ShowAsync(
        action.Subject, await db.ChangeHoldAsync(action.Subject, isSet: true, inputs, turn, ct), turn, ct);

    public async Task<Reply> HandleAsync(LiftHold action, Inputs inputs, Turn turn, CancellationToken ct) => await ShowAsync(
        action.Subject, await db.ChangeHoldAsync(action.Subject, isSet: false, inputs, turn, ct), turn, ct);

    private async Task<Reply> ShowAsync(Guid subject, Refusal? why, Turn turn, CancellationToken ct)
    {
        if (await db.PersonRecordsAsync(subject, ct) is { } records)
        {
            return PersonCard.Show(turn.Language, records, mayHold: true, why: why);
        }

        return await db.Requests.AsNoTracking().FirstOrDefaultAsync(one => one.Id == subject, ct) is { } request
            ? HoldCard.Show(
                turn.Language, request.Id, request.Number, await db.HoldsInForce().AnyAsync(hold => hold.Subject == subject, ct), why)
            : PersonCard.Find(turn.Language, null, [], new PersonNotFound());
    }
}
