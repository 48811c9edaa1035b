using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation;

/// <summary>One row's result; the officer hears it at once, and what was created or changed joins the directory.</summary>
internal sealed class CompleteRowHandler(BotDb db) : IHandle<CompleteRow>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell || await db.BatchViewAsync(inputs.Id(OpenBatch.Batch), track: true, ct) is not { } view)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (RowResult.Parse(inputs, view.Batch.Kind).IsRefused(out var why, out var result))
        {
            return BatchCard.CompleteForm(
                turn.Language,
                view,
                inputs.Text(CompleteRow.Row),
                inputs.Text(CompleteRow.SsoId),
                inputs.Text(CompleteRow.Rejected),
                inputs.Text(CompleteRow.Filled) is null ? null : why);
        }

        if (view.Lines.FirstOrDefault(line => line.Request.Id == result.Request) is not { Request: var request })
        {
            return BatchCard.CompleteForm(turn.Language, view, null, result.Outcome, result.RejectedBecause, new RowMissing());
        }

        var step = result.RejectedBecause is { } reason
            ? request.RejectedByHelpdesk(turn.AsCell(), reason, turn.Now)
            : request.Complete(turn.AsCell(), result.Outcome!, turn.Now);
        if (step.IsRefused(out why, out var moved))
        {
            return BatchCard.ForCell(turn.Language, view, why);
        }

        db.Audit.Add(AuditLine.Of(moved));
        db.TellMoved(request, turn.Now);
        if (result.Outcome is { } outcome && await db.Officers.FindAsync([request.MakerId], ct) is { } maker)
        {
            RowResult.Record(maker, request, outcome);
        }

        if (view.Lines.All(line => line.Request.Stage is not (Stage.Dispatched or Stage.Forwarded)) &&
            !view.Batch.Move(BatchStage.Closed, turn.Now).IsRefused(out _, out var closed))
        {
            db.Audit.Add(AuditLine.Note("batch.closed", closed.BatchId, turn.Officer.Id, turn.Now));
        }

        await db.RefreshCardsAsync(view.Batch.Id, view.Batch.Version, turn.Now, ct);
        why = await db.SaveAsync(turn.Now, ct) ? null : new SomeoneWasFaster();
        return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(view.Batch.Id, track: false, ct))!, why);
    }
}
