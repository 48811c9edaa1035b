using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Dispatch;

public static class BatchReceiptStore
{
    /// <summary>
    /// Queues a refresh of the batch's receipts, which show the state of its mail. It is due after the result of this attempt is stored.
    /// </summary>
    public static async Task RefreshReceiptsAsync(this BotDb db, Guid batchId, DateTimeOffset now, CancellationToken ct)
    {
        var cards = await db.CardMessages.Where(card => card.Subject == batchId && card.Topic == NotificationTopics.BatchSent)
            .Select(card => card.Id)
            .ToListAsync(ct);
        await db.QueueRefreshesAsync(cards, now, ct);
        await db.SaveAsync(now, ct);
    }
}
