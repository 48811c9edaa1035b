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
    /// Refreshes the digests of everybody who may decide on these requests, except the one that was <paramref name="pressed"/>.
    /// </summary>
    public static async Task RefreshDigestsAsync(
        this BotDb db,
        IReadOnlyList<Request> requests,
        DeciderDirectory directory,
        DateTimeOffset now,
        CancellationToken ct,
        Turn? pressed = null)
    {
        if (requests.Any(request => request.EscalatedSince is not null || request.ClockStart is not null))
        {
            await db.RefreshEscalationsAsync(now, ct);
        }

        var deciders = requests.SelectMany(request => AuthorityResolver.WhoMayDecide(
            directory.Holders,
            request.ToDecisionFacts(directory.Facts) with { IsEscalated = request.EscalatedSince is not null },
            now));
        await db.RefreshDigestsOfAsync([.. deciders.Select(holder => holder.Officer.Id).Distinct()], now, pressed, ct);
    }

    /// <summary>Refreshes the newest digest of each of these officers, except the one that was <paramref name="pressed"/>.</summary>
    private static async Task RefreshDigestsOfAsync(
        this BotDb db, IReadOnlyList<Guid> officers, DateTimeOffset now, Turn? pressed, CancellationToken ct)
    {
        // A digest's subject is its reader.
        var digests = await db.CardMessages.AsNoTracking()
            .Where(card => officers.Contains(card.Subject) && card.Topic == NotificationTopics.Digest && card.OfficerId == card.Subject)
            .Select(card => new { card.Id, card.OfficerId, card.Version, card.ActivityId })
            .ToListAsync(ct);
        var newest = digests.GroupBy(card => card.OfficerId)
            .Select(own => own.MaxBy(card => card.Version)!)
            .Where(card => card.ActivityId is not null
                && (card.OfficerId != pressed?.Officer.Id || card.ActivityId != pressed.PressedMessageId));
        await db.QueueRefreshesAsync([.. newest.Select(card => card.Id)], now, ct);
    }

    /// <summary>
    /// Asks the present deciders who were not asked about these versions yet, and refreshes every card that was sent about them.
    /// </summary>
    /// <param name="deciders">Who may decide on each request now.</param>
    public static async Task ReassignRequestsAsync(
        this BotDb db,
        IReadOnlyList<Request> requests,
        Func<Request, IEnumerable<PostHolder>> deciders,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var asks = requests
            .SelectMany(request => deciders(request).DistinctBy(holder => holder.Officer.Id).Select(holder => OutboxMessage.Notify(
                NotificationTopics.ApprovalRequested, request.Id, request.Version, holder.Officer.Id, now)))
            .ToList();
        var keys = asks.Select(ask => ask.DedupKey).ToList();
        var asked = await db.Outbox.Where(m => keys.Contains(m.DedupKey)).Select(m => m.DedupKey).ToHashSetAsync(ct);
        db.Outbox.AddRange(asks.Where(ask => !asked.Contains(ask.DedupKey)));
        var ids = requests.Select(request => request.Id).ToList();
        await db.QueueRefreshesAsync(
            await db.CardMessages.Where(card => ids.Contains(card.Subject) && card.ActivityId != null)
                .Select(card => card.Id)
                .ToListAsync(ct),
            now,
            ct);
    }

    /// <summary>Refreshes the newest digest of everybody who has one; the caller saves.</summary>
    public static async Task RefreshAllDigestsAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.QueueRefreshesAsync(
            await db.CardMessages
                .Where(card => card.Topic == NotificationTopics.Digest && card.ActivityId != null)
                .GroupBy(card => card.OfficerId)
                .Select(group => group.OrderByDescending(card => card.Version).First().Id)
                .ToListAsync(ct),
            now,
            ct);
}
