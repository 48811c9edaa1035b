using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>The digest in a head's chat, sent instead of many single cards; its subject is the head.</summary>
public static class DigestQueries
{
    /// <summary>With more pending requests than this, one digest is sent instead of single cards.</summary>
    public const int MaxSingleCards = 3;

    /// <summary>A digest younger than this is updated in place; later a new one is sent, because the old one has scrolled away.</summary>
    private static readonly TimeSpan UpdateInPlaceFor = TimeSpan.FromHours(4);

    public static Task<CardMessage?> NewestDigestAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.CardMessages
            .Where(card => card.Subject == officerId && card.Topic == NotificationTopics.Digest && card.OfficerId == officerId)
            .OrderByDescending(card => card.Version)
            .FirstOrDefaultAsync(ct);

    /// <summary>The digest to update, null when a new one is due.</summary>
    public static async Task<CardMessage?> UpdatableDigestAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.NewestDigestAsync(officerId, ct) is { ActivityId: not null, InUse: false } digest
            && now - digest.CreatedAt < UpdateInPlaceFor
            ? digest
            : null;

    /// <summary>The digest to send next, and the previous one, which will say that it is outdated.</summary>
    public static async Task<(CardMessage Digest, Guid? Supersedes)> NextDigestAsync(
        this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.NewestDigestAsync(officerId, ct) switch
        {
            { ActivityId: null } unsent => (unsent, null),
            var before => (
                CardMessage.Create(NotificationTopics.Digest, officerId, (before?.Version ?? 0) + 1, officerId, now),
                before?.Id),
        };
}
