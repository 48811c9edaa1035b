using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

public static class CardMessageQueries
{
    /// <summary>More than the clocks of nodes may differ: with a larger difference Microsoft refuses their tokens.</summary>
    private static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(5);

    /// <summary>
    /// This person's card for exactly this version: the stored one, or a new one for <see cref="CardMessageStore.Record"/>.
    /// </summary>
    public static async Task<CardMessage> CardMessageForAsync(
        this BotDb db, string topic, Guid subject, int version, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.CardMessages.FirstOrDefaultAsync(
            card => card.Topic == topic && card.Subject == subject && card.Version == version && card.OfficerId == officerId,
            ct)
        ?? CardMessage.Create(topic, subject, version, officerId, now);

    /// <summary>The last message that was sent to the same person about an earlier version of the same subject; null without one.</summary>
    public static async Task<Guid?> PreviousMessageAsync(this BotDb db, CardMessage card, CancellationToken ct) =>
        await db.SentLike(card).Where(other => other.Version < card.Version)
            .OrderByDescending(other => other.Version)
            .Select(other => (Guid?)other.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>Whether a newer message was sent to the same person about the same subject.</summary>
    public static Task<bool> HasNewerMessageAsync(this BotDb db, CardMessage sent, CancellationToken ct) =>
        db.SentLike(sent).AnyAsync(other => other.Version > sent.Version && other.ActivityId != sent.ActivityId, ct);

    /// <summary>
    /// Whether a later notification about the same subject was sent or is due: both would show the same current state. One from the future
    /// is of a clock that was wrong, and shows an earlier state.
    /// </summary>
    public static Task<bool> IsSupersededAsync(this BotDb db, OutboxMessage row, DateTimeOffset now, CancellationToken ct)
    {
        var until = now + MaxAhead;
        return db.Outbox.AnyAsync(
            later => later.DeadAt == null
                && (later.DoneAt != null || later.DueAt <= now)
                && later.Kind == row.Kind
                && later.Topic == row.Topic
                && later.Subject == row.Subject
                && later.OfficerId == row.OfficerId
                && later.CreatedAt > row.CreatedAt
                && later.CreatedAt <= until,
            ct);
    }

    /// <summary>
    /// The cards in somebody's chat, and those on their way there: these were drawn before the present change, and their refresh waits
    /// until they have arrived.
    /// </summary>
    public static IQueryable<CardMessage> SentOrUnderWay(this BotDb db) => db.CardMessages.AsNoTracking().Where(card =>
        card.ActivityId != null
        || db.Outbox.Any(m => m.Subject == card.Subject
            && m.OfficerId == card.OfficerId
            && m.Kind == OutboxKinds.Notification
            && m.DoneAt == null
            && m.DeadAt == null));

    private static IQueryable<CardMessage> SentLike(this BotDb db, CardMessage card) => db.CardMessages.AsNoTracking().Where(
        other => other.Topic == card.Topic
            && other.Subject == card.Subject
            && other.OfficerId == card.OfficerId
            && other.ActivityId != null);
}
