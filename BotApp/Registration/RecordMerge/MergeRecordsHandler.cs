using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Registration.RecordMerge;

/// <summary>
/// The head (or the cell) confirms that an officer on Teams and a paper-only record are one person: the record is merged into the
/// officer's.
/// </summary>
internal sealed class MergeRecordsHandler(BotDb db) : IActionHandler<MergeRecords>
{
    public async Task<Reply> HandleAsync(MergeRecords action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.RecordMergeViewAsync(action.OfficerOnTeams, turn.Officer.Id, turn.Authorities, ct) is not { } view)
        {
            return RecordMergeCard.AlreadySettled(turn.Language);
        }

        var chosen = inputs.Id(MergeRecords.Record, view.Records.Select(RecordMergeCard.RecordEntry));
        if (view.Records.FirstOrDefault(one => one.Person.Id == chosen) is not { } record)
        {
            return RecordMergeCard.Ask(turn.Language, view, new RecordNotChosen());
        }

        await db.BeginWriteAsync(ct);
        var current = await db.RecordMergeViewAsync(action.OfficerOnTeams, turn.Officer.Id, turn.Authorities, ct);
        if (current?.Records.Any(one => one.Person.Id == chosen) is not true)
        {
            // Settled by somebody else in the meantime.
            await db.CancelWriteAsync();
            return current is null
                ? RecordMergeCard.AlreadySettled(turn.Language)
                : RecordMergeCard.Ask(turn.Language, current, new ConcurrentChange());
        }

        if (await db.MergeAsync(view, record, turn, ct) is { } why)
        {
            await db.CancelWriteAsync();
            return RecordMergeCard.Ask(turn.Language, view, why);
        }

        return await db.SaveAsync(turn.Now, ct)
            ? RecordMergeCard.Merged(turn.Language, view, record)
            : RecordMergeCard.Ask(turn.Language, view, new ConcurrentChange());
    }
}
