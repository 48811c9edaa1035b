using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class ForwardBatchHandler(BotDb db) : IActionHandler<ForwardBatch>
{
    public async Task<Reply> HandleAsync(ForwardBatch action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.BatchViewAsync(action.Batch, track: true, ct) is not { } view)
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

        var isAdded = view.Batch.Stage is BatchStage.Forwarded;
        why = isAdded ? view.Batch.CorrectReference(details.Text)
            : view.Batch.Move(BatchStage.Forwarded, turn.Now, details.Text).IsRefused(out var refused, out _) ? refused : null;
        if (why is not null)
        {
            return BatchCard.ForCell(turn.Language, view, why);
        }

        db.Audit.Add(AuditLine.Create(isAdded ? "batch.reference" : "batch.forwarded", view.Batch.Id, turn.Officer.Id, turn.Now));
        ForwardRequests(view, details, turn);
        await db.RefreshCardsAsync(view.Batch.Id, view.Batch.Version, turn.Now, ct);
        why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(view.Batch.Id, track: false, ct))!, why);
    }

    // Rows that were forwarded before only get the reference; their officers have been told.
    private void ForwardRequests(BatchView view, ForwardingDetails details, Turn turn)
    {
        foreach (var request in view.Lines.Select(line => line.Request))
        {
            request.CorrectReference(details.Text);
            if (!request.Forward(turn.AsCell(), details.Text, turn.Now).IsRefused(out _, out var step))
            {
                db.Audit.Add(step.ToAuditLine());
                db.Outbox.Add(OutboxMessage.Notify(
                    NotificationTopics.RequestStageChanged,
                    request.Id,
                    request.Version,
                    request.MakerId,
                    turn.Now));
            }
        }
    }
}
