using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class ForwardBatchHandler(BotDb db) : IHandle<ForwardBatch>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell || await db.BatchViewAsync(inputs.Id(OpenBatch.Batch), track: true, ct) is not { } view)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (inputs.Text(ForwardBatch.Filled) is null)
        {
            return BatchCard.ForwardForm(turn.Language, view.Batch, null, OfficeTime.Iso(turn.Today));
        }

        var (reference, day) = (TypedText.Clean(inputs.Text(ForwardBatch.Reference) ?? ""), OfficeTime.FromIso(inputs.Text(ForwardBatch.Day)));
        var mistakes = new List<Refusal>();
        if (reference.Length is 0 or > 100)
        {
            mistakes.Add(new ReferenceMissing());
        }

        if (day is null || day > turn.Today)
        {
            mistakes.Add(new ForwardDayWrong());
        }

        if (mistakes.Count > 0)
        {
            return BatchCard.ForwardForm(turn.Language, view.Batch, reference, inputs.Text(ForwardBatch.Day), new Mistakes(mistakes));
        }

        var written = $"{reference}, {OfficeTime.Words(day!.Value).English}";
        if (view.Batch.Move(BatchStage.Forwarded, turn.Now, written).IsRefused(out var why, out var moved))
        {
            return BatchCard.ForCell(turn.Language, view, why);
        }

        db.Audit.Add(AuditLine.Note("batch.forwarded", moved.BatchId, turn.Officer.Id, turn.Now));
        foreach (var request in view.Lines.Select(line => line.Request))
        {
            if (!request.Forward(turn.AsCell(), written, turn.Now).IsRefused(out _, out var step))
            {
                db.Audit.Add(AuditLine.Of(step));
                db.Outbox.Add(OutboxMessage.Tell(Topics.RequestMoved, request.Id, request.Version, request.MakerId, turn.Now));
            }
        }

        await db.RefreshCardsAsync(moved.BatchId, view.Batch.Version, turn.Now, ct);
        why = await db.SaveAsync(turn.Now, ct) ? null : new SomeoneWasFaster();
        return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(moved.BatchId, track: false, ct))!, why);
    }
}
