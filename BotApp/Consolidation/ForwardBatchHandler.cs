using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class ForwardBatchHandler(BotDb db) : IActionHandler<ForwardBatch>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (inputs.Read<ForwardBatch>() is not { } action || await db.BatchViewAsync(action.Batch, track: true, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (!action.Filled)
        {
            return BatchCard.ForwardForm(turn.Language, view.Batch, null, OfficeTime.ToIso(turn.Today));
        }

        if (ForwardingDetails.Parse(inputs, turn.Today).IsRefused(out var why, out var details))
        {
            return BatchCard.ForwardForm(
                turn.Language,
                view.Batch,
                inputs.Text(ForwardBatch.Reference),
                inputs.Text(ForwardBatch.Day),
                why);
        }

        if (view.Batch.Move(BatchStage.Forwarded, turn.Now, details.Text).IsRefused(out why, out var moved))
        {
            return BatchCard.ForCell(turn.Language, view, why);
        }

        db.Audit.Add(AuditLine.Create("batch.forwarded", moved.BatchId, turn.Officer.Id, turn.Now));
        ForwardRequests(view, details, turn);
        await db.RefreshCardsAsync(moved.BatchId, view.Batch.Version, turn.Now, ct);
        why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(moved.BatchId, track: false, ct))!, why);
    }

    private void ForwardRequests(BatchView view, ForwardingDetails details, Turn turn)
    {
        foreach (var request in view.Lines.Select(line => line.Request))
        {
            if (!request.Forward(turn.AsCell(), details.Text, turn.Now).IsRefused(out _, out var step))
            {
                db.Audit.Add(step.ToAuditLine());
                db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.RequestStageChanged, request.Id, request.Version, request.MakerId, turn.Now));
            }
        }
    }
}
