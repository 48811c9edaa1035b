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
        await db.RefreshOverdueAsync(requests, now, ct);
        var readers = Readers(requests, directory, now);
        await db.RefreshDigestsOfAsync(await db.CopiesAboutAsync(readers, ct), readers, now, pressed, ct);
    }

    /// <summary>
    /// Refreshes every outdated card about requests that were just decided, and the digests of everybody who may decide on them. All of
    /// them are found by one statement: it runs under the write lock.
    /// </summary>
    public static async Task RefreshDecidedAsync(
        this BotDb db, IReadOnlyList<Request> requests, DeciderDirectory directory, DateTimeOffset now, CancellationToken ct)
    {
        await db.RefreshOverdueAsync(requests, now, ct);
        var readers = Readers(requests, directory, now);
        var copies = await db.CopiesAboutAsync([.. requests.Select(request => request.Id), .. readers], ct);
        db.RefreshCopies(copies, requests.ToDictionary(request => request.Id, request => request.Version), now);
        await db.RefreshDigestsOfAsync(copies, readers, now, pressed: null, ct);
    }

    private static async Task RefreshOverdueAsync(
        this BotDb db, IReadOnlyList<Request> requests, DateTimeOffset now, CancellationToken ct)
    {
        if (requests.Any(request => request.EscalatedSince is not null || request.ClockStart is not null))
        {
            await db.RefreshEscalationsAsync(now, ct);
        }
    }

    /// <summary>Whose digests name these requests.</summary>
    private static IReadOnlyList<Guid> Readers(IReadOnlyList<Request> requests, DeciderDirectory directory, DateTimeOffset now) =>
    [
        .. requests.SelectMany(request => AuthorityResolver.WhoMayDecide(
                directory.Holders,
                request.ToDecisionFacts(directory.Facts) with { IsEscalated = request.EscalatedSince is not null },
                now))
            .Select(holder => holder.Officer.Id)
            .Distinct(),
    ];

    private static async Task<IReadOnlyList<SentCopy>> CopiesAboutAsync(
        this BotDb db, IReadOnlyCollection<Guid> subjects, CancellationToken ct) =>
        await db.Compiled<CompiledQueries>().CopiesAbout(db, [.. subjects]).ToListAsync(ct);

    /// <summary>Refreshes the newest digest of each of these officers, except the one that was <paramref name="pressed"/>.</summary>
    private static async Task RefreshDigestsOfAsync(
        this BotDb db,
        IReadOnlyList<SentCopy> copies,
        IReadOnlyList<Guid> officers,
        DateTimeOffset now,
        Turn? pressed,
        CancellationToken ct)
    {
        // A digest's subject is its reader.
        var newest = copies
            .Where(card => officers.Contains(card.Subject) && card.Topic == NotificationTopics.Digest && card.OfficerId == card.Subject)
            .GroupBy(card => card.OfficerId)
            .Select(own => own.MaxBy(card => card.Version)!)
            .Where(card => card.OfficerId != pressed?.Officer.Id || card.ActivityId is null || card.ActivityId != pressed.PressedMessageId);
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
            await db.SentOrUnderWay().Where(card => ids.Contains(card.Subject))
                .Select(card => card.Id)
                .ToListAsync(ct),
            now,
            ct);
    }

    /// <summary>Refreshes the newest digest of everybody who has one; the caller saves.</summary>
    public static async Task RefreshAllDigestsAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.QueueRefreshesAsync(
            await db.SentOrUnderWay()
                .Where(card => card.Topic == NotificationTopics.Digest)
                .GroupBy(card => card.OfficerId)
                .Select(group => group.OrderByDescending(card => card.Version).First().Id)
                .ToListAsync(ct),
            now,
            ct);

    private sealed class CompiledQueries
    {
        public Func<BotDb, List<Guid>, IAsyncEnumerable<SentCopy>> CopiesAbout { get; } = EF.CompileAsyncQuery(
            (BotDb db, List<Guid> subjects) => db.CardMessages.AsNoTracking()
                .Where(card => subjects.Contains(card.Subject))
                .Select(card => new SentCopy(card.Id, card.Topic, card.Subject, card.Version, card.OfficerId, card.ActivityId)));
    }
}
