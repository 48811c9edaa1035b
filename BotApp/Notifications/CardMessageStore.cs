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

    /// <summary>Adds the card of a drawn notification, and queues the refresh of the card that it replaces or is shown by.</summary>
    public static async Task RecordAsync(this BotDb db, RenderResult rendered, DateTimeOffset now, CancellationToken ct)
    {
        if (rendered is RenderResult.Message { Sent: { } card })
        {
            db.Record(card);
        }

        var older = rendered switch
        {
            RenderResult.Message message => message.Supersedes,
            RenderResult.Refresh refresh => refresh.CardMessageId,
            _ => null,
        };
        if (older is { } id)
        {
            await db.QueueRefreshesAsync([id], now, ct);
        }
    }

    /// <summary>
    /// Queues one refresh of each card for all changes within a few seconds: a refresh that has not started will show them all.
    /// </summary>
    public static async Task QueueRefreshesAsync(
        this BotDb db, IReadOnlyCollection<Guid> cardIds, DateTimeOffset now, CancellationToken ct)
    {
        var queued = db.Outbox.Local.Where(m => m.Kind == OutboxKinds.RefreshCard && m.DoneAt is null).Select(m => m.Subject).ToHashSet();
        var wanted = cardIds.Where(card => !queued.Contains(card)).Distinct().ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var waiting = await db.Outbox
            .Where(m => m.Kind == OutboxKinds.RefreshCard
                && wanted.Contains(m.Subject)
                && m.DoneAt == null
                && m.DeadAt == null
                && m.ClaimedUntil == null)
            .Select(m => m.Subject)
            .ToListAsync(ct);
        db.Outbox.AddRange(wanted.Except(waiting).Select(card => OutboxMessage.RefreshCardLater(card, now, now + RefreshDelay)));
    }
}
