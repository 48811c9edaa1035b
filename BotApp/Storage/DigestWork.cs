using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>The one list in a head's chat that stands for many single cards; its subject is the head.</summary>
public static class DigestWork
{
    /// <summary>More than this many waiting, and one list is sent instead of a card each.</summary>
    public const int MostSingleCards = 3;

    /// <summary>A list younger than this is brought up to date where it is; later a new one is sent, because the old one has scrolled away.</summary>
    private static readonly TimeSpan StaysInView = TimeSpan.FromHours(4);

    // Requests that come in one after the other change the list once.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    public static Task<CardCopy?> NewestDigestAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.CardCopies.Where(card => card.Topic == Topics.Digest && card.OfficerId == officerId).OrderByDescending(card => card.Version).FirstOrDefaultAsync(ct);

    /// <summary>The list to bring up to date, null when a new one is due: the last one is old, or the head is working in its message.</summary>
    public static async Task<CardCopy?> DigestInViewAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.NewestDigestAsync(officerId, ct) is { ActivityId: not null, InUse: false } digest && now - digest.CreatedAt < StaysInView ? digest : null;

    /// <summary>A new list; the one before it will say so. The caller saves.</summary>
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

    /// <summary>Lists in the chats of those who may decide on it follow a decision, but for the one that was <paramref name="pressed"/>.</summary>
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
    /// The request is put before those who decide now and were not asked about this version yet; every card that was sent about it gets
    /// today's face.
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

    /// <summary>One update for everything that happens within seconds: an update that has not begun yet will show it all.</summary>
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
