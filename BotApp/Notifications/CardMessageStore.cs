using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Adds sent cards and queues their refresh; the caller saves.</summary>
public static class CardMessageStore
{
    // Changes in quick succession refresh a card once.
    private static readonly TimeSpan RefreshDelay = TimeSpan.FromSeconds(2);

    /// <summary>The id of this person's card for exactly this version; the caller saves.</summary>
    public static async Task<Guid> CardMessageIdAsync(
        this BotDb db, string topic, Guid subject, int version, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var card = await db.CardMessages.FirstOrDefaultAsync(
            c => c.Topic == topic && c.Subject == subject && c.Version == version && c.OfficerId == officerId, ct);
        if (card is null)
        {
            db.CardMessages.Add(card = new CardMessage
            {
                Id = Guid.NewGuid(),
                Topic = topic,
                Subject = subject,
                Version = version,
                OfficerId = officerId,
                CreatedAt = now,
            });
        }

        return card.Id;
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
