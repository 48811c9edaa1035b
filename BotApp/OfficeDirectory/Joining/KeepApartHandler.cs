using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.OfficeDirectory.Joining;

internal sealed class KeepApartHandler(BotDb db) : IHandle<KeepApart>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        if (inputs.Id(JoinRecords.Newcomer) is not { } newcomer || await db.JoinViewAsync(newcomer, turn.Officer.Id, turn.Authorities, ct) is not { } view)
        {
            return JoinCard.Settled(turn.Language);
        }

        // A record that was added since the card was rendered was not reviewed: it is asked about, not rejected.
        var shown = inputs.Ticked(KeepApart.Shown);
        foreach (var record in view.Records.Where(record => shown.Contains(record.Person.Id.ToString("N"))))
        {
            db.NoteJoin("officer.apart", view.Newcomer.Id, record, turn, record.Person.Id);
            await db.AskOfNextAsync(record.Person.Id, turn, ct);
        }

        if (!await db.SaveAsync(turn.Now, ct))
        {
            return JoinCard.Ask(turn.Language, view, new SomeoneWasFaster());
        }

        return await db.JoinViewAsync(newcomer, turn.Officer.Id, turn.Authorities, ct) is { } others
            ? JoinCard.Ask(turn.Language, others)
            : JoinCard.KeptApart(turn.Language, view);
    }
}
