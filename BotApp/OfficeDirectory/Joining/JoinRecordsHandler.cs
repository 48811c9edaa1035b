using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.OfficeDirectory.Joining;

/// <summary>
/// The head (or the cell) confirms that an officer on Teams and a paper-only record are one person: the record is merged into the
/// officer's.
/// </summary>
internal sealed class JoinRecordsHandler(BotDb db) : IHandle<JoinRecords>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        if (inputs.Id(JoinRecords.Newcomer) is not { } newcomer || await db.JoinViewAsync(newcomer, turn.Officer.Id, turn.Authorities, ct) is not { } view)
        {
            return JoinCard.Settled(turn.Language);
        }

        if (view.Records.FirstOrDefault(one => one.Person.Id == inputs.Id(JoinRecords.Record)) is not { } record)
        {
            return JoinCard.Ask(turn.Language, view, new ChooseRecord());
        }

        await db.JoinAsync(view, record, turn, ct);
        return await db.SaveAsync(turn.Now, ct)
            ? JoinCard.Joined(turn.Language, view, record)
            : JoinCard.Ask(turn.Language, view, new SomeoneWasFaster());
    }
}
