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

        foreach (var record in view.Records)
        {
            db.NoteJoin("officer.apart", view.Newcomer.Id, record, turn, record.Person.Id);
        }

        return await db.SaveAsync(turn.Now, ct)
            ? JoinCard.KeptApart(turn.Language, view)
            : JoinCard.Ask(turn.Language, view, new SomeoneWasFaster());
    }
}
