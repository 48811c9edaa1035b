using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Keeps the digests and approval cards in the heads' chats up to date.</summary>
public static class DigestStore
{
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

        var directory = await db.DeciderDirectoryAsync([request], now, ct);
        var deciders = AuthorityResolver.WhoMayDecide(
            directory.Holders,
            request.ToDecisionFacts(directory.Facts) with { IsEscalated = request.EscalatedSince is not null },
            now);
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
        foreach (var holder in (await db.DecidersAsync(request, now, ct)).DistinctBy(holder => holder.Officer.Id))
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
