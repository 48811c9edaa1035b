using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Dispatch;

/// <summary>How the mails of batches to the computer cell stand.</summary>
public static class BatchMailQueries
{
    /// <summary>How the batch's mail stands; a batch that is not being sent has none on its way.</summary>
    public static async Task<MailState> MailStateAsync(this BotDb db, Batch batch, CancellationToken ct) =>
        batch.Stage is BatchStage.Sending ? await db.MailStateAsync(batch.Id, ct) : MailState.OnItsWay;

    /// <summary>Batches whose mail has failed so far, oldest first.</summary>
    public static async Task<IReadOnlyList<FailedDispatch>> FailingMailsAsync(this BotDb db, CancellationToken ct)
    {
        var failing = new List<FailedDispatch>();
        foreach (var batch in await db.Batches.AsNoTracking()
            .Where(b => b.Stage == BatchStage.Sending)
            .OrderBy(b => b.MadeAt)
            .ToListAsync(ct))
        {
            if (await db.MailStateAsync(batch, ct) is { Problem: not null } state)
            {
                failing.Add(new FailedDispatch(batch, state));
            }
        }

        return failing;
    }

    /// <summary>The receipts of the batch show soon how its mail stands; by then the result of this try is stored.</summary>
    public static async Task RefreshReceiptsAsync(this BotDb db, Guid batchId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var card in await db.CardMessages.AsNoTracking()
            .Where(card => card.Subject == batchId && card.Topic == NotificationTopics.BatchSent)
            .Select(card => card.Id)
            .ToListAsync(ct))
        {
            await db.QueueRefreshAsync(card, now, ct);
        }

        await db.SaveAsync(now, ct);
    }
}
