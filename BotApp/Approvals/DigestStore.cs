using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>The digest in a head's chat, sent instead of many single cards; its subject is the head.</summary>
public static class DigestStore
{
    /// <summary>With more pending requests than this, one digest is sent instead of single cards.</summary>
    public const int MaxSingleCards = 3;

    /// <summary>A digest younger than this is updated in place; later a new one is sent, because the old one has scrolled away.</summary>
    private static readonly TimeSpan UpdateInPlaceFor = TimeSpan.FromHours(4);

    public static Task<CardMessage?> NewestDigestAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.CardMessages.Where(card => card.Topic == NotificationTopics.Digest && card.OfficerId == officerId)
            .OrderByDescending(card => card.Version)
            .FirstOrDefaultAsync(ct);

    /// <summary>The digest to update, null when a new one is due.</summary>
    public static async Task<CardMessage?> UpdatableDigestAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.NewestDigestAsync(officerId, ct) is { ActivityId: not null, InUse: false } digest
            && now - digest.CreatedAt < UpdateInPlaceFor
            ? digest
            : null;

    /// <summary>Starts a new digest; the previous one will say that it is outdated. The caller saves.</summary>
    public static async Task<Guid> BeginDigestAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var before = await db.NewestDigestAsync(officerId, ct);
        if (before is { ActivityId: null })
        {
            return before.Id;
        }

        var digest = new CardMessage
        {
            Id = Guid.NewGuid(),
            Topic = NotificationTopics.Digest,
            Subject = officerId,
            Version = (before?.Version ?? 0) + 1,
            OfficerId = officerId,
            CreatedAt = now,
        };
        db.CardMessages.Add(digest);
        if (before is not null)
        {
            await db.QueueRefreshAsync(before.Id, now, ct);
        }

        return digest.Id;
    }

    /// <summary>
    /// Refreshes the digests of everybody who may decide on the request, except the one that was <paramref name="pressed"/>.
    /// </summary>
    public static async Task RefreshDigestsAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct, Turn? pressed = null)
    {
        if (request.EscalatedSince is not null || request.ClockStart is not null)
        {
            await db.RefreshEscalationsAsync(now, ct);
        }

        var holders = await db.DecidingHoldersAsync([request.OfficeId], now, ct);
        var deciders = AuthorityResolver.WhoMayDecide(
            holders,
            request.ToPendingDecision() with { IsEscalated = request.EscalatedSince is not null });
        foreach (var holder in deciders.DistinctBy(holder => holder.Officer.Id))
        {
            if (await db.NewestDigestAsync(holder.Officer.Id, ct) is { ActivityId: { } message } digest
                && (holder.Officer.Id != pressed?.Officer.Id || message != pressed.PressedMessageId))
            {
                await db.QueueRefreshAsync(digest.Id, now, ct);
            }
        }
    }

    /// <summary>
    /// Asks the present deciders who were not asked about this version yet, and refreshes every card that was sent about it.
    /// </summary>
    public static async Task ReassignRequestAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var holder in (await db.DecidersAsync(request.OfficeId, request.MakerId, now, ct)).DistinctBy(holder => holder.Officer.Id))
        {
            var ask = OutboxMessage.Notify(NotificationTopics.ApprovalRequested, request.Id, request.Version, holder.Officer.Id, now);
            if (!await db.Outbox.AnyAsync(m => m.DedupKey == ask.DedupKey, ct))
            {
                db.Outbox.Add(ask);
            }
        }

        foreach (var card in await db.CardMessages.AsNoTracking()
            .Where(c => c.Subject == request.Id && c.ActivityId != null)
            .Select(c => c.Id)
            .ToListAsync(ct))
        {
            await db.QueueRefreshAsync(card, now, ct);
        }

        foreach (var digest in await db.CardMessages
            .AsNoTracking()
            .Where(c => c.Topic == NotificationTopics.Digest && c.ActivityId != null)
            .GroupBy(c => c.OfficerId)
            .Select(group => group.OrderByDescending(c => c.Version).First().Id).ToListAsync(ct))
        {
            await db.QueueRefreshAsync(digest, now, ct);
        }
    }
}
