using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Registration.RecordMerge;

internal sealed class RejectMergeHandler(BotDb db) : IActionHandler<RejectMerge>
{
    public async Task<Reply> HandleAsync(RejectMerge action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        if (inputs.Id(MergeRecords.OfficerOnTeams) is not { } newcomer
            || await db.RecordMergeViewAsync(newcomer, turn.Officer.Id, turn.Authorities, ct) is not { } view)
        {
            return RecordMergeCard.AlreadySettled(turn.Language);
        }

        // A record that was added since the card was rendered was not reviewed: it is asked about, not rejected.
        var shown = inputs.Choices(RejectMerge.ShownRecords);
        foreach (var record in view.Records.Where(record => shown.Contains(record.Person.Id.ToString("N"))))
        {
            db.AuditMerge("officer.apart", view.OfficerOnTeams.Id, record, turn, record.Person.Id);
            await db.ProposeNextMergeAsync(record.Person.Id, turn, ct);
        }

        if (!await db.SaveAsync(turn.Now, ct))
        {
            return RecordMergeCard.Ask(turn.Language, view, new ConcurrentChange());
        }

        return await db.RecordMergeViewAsync(newcomer, turn.Officer.Id, turn.Authorities, ct) is { } others
            ? RecordMergeCard.Ask(turn.Language, others)
            : RecordMergeCard.Rejected(turn.Language, view);
    }
}
