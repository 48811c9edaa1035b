using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Adds sent cards and queues their refresh; the caller saves.</summary>
public static class CardMessageStore
{
    // Changes in quick succession refresh a card once.
    private static readonly TimeSpan RefreshDelay = TimeSpan.FromSeconds(2);

    /// <summary>Adds a card that is not stored yet.</summary>
    public static void Record(this BotDb db, CardMessage card)
    {
        if (db.Entry(card).State is EntityState.Detached)
        {
            db.CardMessages.Add(card);
        }
    }

    /// <summary>Queues one refresh for everything within a few seconds: a refresh that has not started will show it all.</summary>
    public static async Task QueueRefreshAsync(this BotDb db, Guid cardId, DateTimeOffset now, CancellationToken ct)
    {
        var waits = db.Outbox.Local.Any(m => m.Kind == OutboxKinds.RefreshCard && m.Subject == cardId && m.DoneAt is null)
            || await db.Outbox.AnyAsync(
                m => m.Kind == OutboxKinds.RefreshCard
                    && m.Subject == cardId
                    && m.DoneAt == null
                    && m.DeadAt == null
                    && m.ClaimedUntil == null,
                ct);
        if (!waits)
        {
            db.Outbox.Add(OutboxMessage.RefreshCardLater(cardId, now, now + RefreshDelay));
        }
    }
}
