using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>The digest in a head's chat, sent instead of many single cards; its subject is the head.</summary>
public static class DigestWork
{
    /// <summary>With more pending requests than this, one digest is sent instead of single cards.</summary>
    public const int MostSingleCards = 3;

    /// <summary>A digest younger than this is updated in place; later a new one is sent, because the old one has scrolled away.</summary>
    private static readonly TimeSpan StaysInView = TimeSpan.FromHours(4);

    // Requests that arrive in quick succession refresh the digest once.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    public static Task<CardCopy?> NewestDigestAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.CardCopies.Where(card => card.Topic == Topics.Digest && card.OfficerId == officerId).OrderByDescending(card => card.Version).FirstOrDefaultAsync(ct);

    /// <summary>The digest to update, null when a new one is due.</summary>
    public static async Task<CardCopy?> DigestInViewAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.NewestDigestAsync(officerId, ct) is { ActivityId: not null, InUse: false } digest && now - digest.CreatedAt < StaysInView ? digest : null;

    /// <summary>Starts a new digest; the previous one will say that it is outdated. The caller saves.</summary>
    public static async Task<Guid> BeginDigestAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var before = await db.NewestDigestAsync(officerId, ct);
        if (before is { ActivityId: null })
        {
            return before.Id;
        }

        var digest = new CardCopy
        {
            Id = Guid.NewGuid(),
            Topic = Topics.Digest,
            Subject = officerId,
            Version = (before?.Version ?? 0) + 1,
            OfficerId = officerId,
            CreatedAt = now,
        };
        db.CardCopies.Add(digest);
        if (before is not null)
        {
            await db.RefreshSoonAsync(before.Id, now, ct);
        }

        return digest.Id;
    }

    /// <summary>
    /// Refreshes the digests of everybody who may decide on the request, except the one that was <paramref name="pressed"/>.
    /// </summary>
    public static async Task RefreshDigestsAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct, Turn? pressed = null)
    {
        var deciders = await db.WhoDecidesAsync(request.OfficeId, request.MakerId, now, ct);
        var above = request.EscalatedSince is null ? [] : await db.AboveAsync(request, deciders, now, ct);
        foreach (var holder in deciders.Concat(above).DistinctBy(holder => holder.Officer.Id))
        {
            if (await db.NewestDigestAsync(holder.Officer.Id, ct) is { ActivityId: { } message } digest && (holder.Officer.Id != pressed?.Officer.Id || message != pressed.PressedIn))
            {
                await db.RefreshSoonAsync(digest.Id, now, ct);
            }
        }
    }

    /// <summary>
    /// Asks the present deciders who were not asked about this version yet, and refreshes every card that was sent about it.
    /// </summary>
    public static async Task AskAgainAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var holder in (await db.WhoDecidesAsync(request.OfficeId, request.MakerId, now, ct)).DistinctBy(holder => holder.Officer.Id))
        {
            var ask = OutboxMessage.Tell(Topics.AskApproval, request.Id, request.Version, holder.Officer.Id, now);
            if (!await db.Outbox.AnyAsync(m => m.DedupKey == ask.DedupKey, ct))
            {
                db.Outbox.Add(ask);
            }
        }

        foreach (var card in await db.CardCopies.AsNoTracking().Where(c => c.Subject == request.Id && c.ActivityId != null).Select(c => c.Id).ToListAsync(ct))
        {
            await db.RefreshSoonAsync(card, now, ct);
        }

        foreach (var digest in await db.CardCopies.AsNoTracking().Where(c => c.Topic == Topics.Digest && c.ActivityId != null).GroupBy(c => c.OfficerId)
            .Select(group => group.OrderByDescending(c => c.Version).First().Id).ToListAsync(ct))
        {
            await db.RefreshSoonAsync(digest, now, ct);
        }
    }

    /// <summary>Queues one refresh for everything within a few seconds: a refresh that has not started will show it all.</summary>
    public static async Task RefreshSoonAsync(this BotDb db, Guid cardId, DateTimeOffset now, CancellationToken ct)
    {
        var waits = db.Outbox.Local.Any(m => m.Kind == OutboxKinds.Refresh && m.Subject == cardId && m.DoneAt is null)
            || await db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.Refresh && m.Subject == cardId && m.DoneAt == null && m.DeadAt == null && m.ClaimedUntil == null, ct);
        if (!waits)
        {
            db.Outbox.Add(OutboxMessage.RefreshSoon(cardId, now, now + Gathering));
        }
    }
}
