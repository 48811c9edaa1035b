using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Registration.RecordMerge;

internal sealed class RejectMergeHandler(BotDb db) : IActionHandler<RejectMerge>
{
    public async Task<Reply> HandleAsync(RejectMerge action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        if (await db.RecordMergeViewAsync(action.OfficerOnTeams, turn.Officer.Id, turn.Authorities, ct) is not { } view)
        {
            await db.CancelWriteAsync();
            return RecordMergeCard.AlreadySettled(turn.Language);
        }

        // A record that was added since the card was rendered was not reviewed: it is asked about, not rejected.
        foreach (var record in view.Records.Where(record => action.ShownRecords.Contains(record.Person.Id)))
        {
            db.AuditMerge("officer.apart", view.OfficerOnTeams.Id, record, turn, record.Person.Id);
            await db.ProposeNextMergeAsync(record.Person.Id, turn, ct);
        }

        if (!await db.SaveAsync(turn.Now, ct))
        {
            return RecordMergeCard.Ask(turn.Language, view, new ConcurrentChange());
        }

        return await db.RecordMergeViewAsync(action.OfficerOnTeams, turn.Officer.Id, turn.Authorities, ct) is { } others
            ? RecordMergeCard.Ask(turn.Language, others)
            : RecordMergeCard.Rejected(turn.Language, view);
    }
}
