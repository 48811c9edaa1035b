using BotApp.Charges;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>A post has changed hands: notifies the new deciders and refreshes the cards of the former ones.</summary>
internal sealed class ReassignQueueOutboxHandler(BotDb db, VisibilityPolicy visibility, TimeProvider clock)
    : IOutboxHandler<ReassignQueuePayload>
{
    /// <summary>So many requests are asked about in one save: a long queue does not keep everybody else from deciding.</summary>
    private const int RequestsPerSave = 100;

    public async Task<SendResult> HandleAsync(ReassignQueuePayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == payload.PostId, ct) is not { } post)
        {
            return new SendResult.Obsolete();
        }

        // A head's post affects its office; posts of the cell and the Systems Manager affect what has fallen to them.
        var open = db.Requests.AsNoTracking()
            .Where(r => r.Stage == Stage.Submitted && (post.Role != Role.Head || r.OfficeId == post.OfficeId));
        var requests = await open.OrderBy(r => r.StageSince).ToListAsync(ct);
        var directory = await db.DeciderDirectoryAsync(requests, now, ct);
        var deciders = requests.ToDictionary(request => request.Id, request => directory.Deciders(request, now));

        // What was done is done: when a later save fails, the next attempt asks nobody twice.
        foreach (var some in requests.Chunk(RequestsPerSave))
        {
            await db.BeginWriteAsync(ct);
            await db.ReassignRequestsAsync(some, request => deciders[request.Id], now, ct);
            if (!await db.SaveAsync(now, ct))
            {
                return new SendResult.Retry(FailureReason.ChangedConcurrently);
            }

            db.DiscardUnsaved();
        }

        await RefreshCardsOfFormerHoldersAsync(post.Id, now, ct);
        await db.RefreshAllDigestsAsync(now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }

    /// <summary>
    /// Every card that those who have lost the post hold by virtue of a post is drawn again, so that none keeps personal data: what they
    /// still may see under another post stays.
    /// </summary>
    private async Task RefreshCardsOfFormerHoldersAsync(Guid post, DateTimeOffset now, CancellationToken ct)
    {
        var former = db.Charges.Where(charge => charge.PostId == post && charge.Until != null && charge.Until <= now)
            .Select(charge => charge.OfficerId);
        var present = db.ChargesAt(now).Where(charge => charge.PostId == post).Select(charge => charge.OfficerId);
        var sent = await db.SentOrUnderWay()
            .Where(card => former.Contains(card.OfficerId) && !present.Contains(card.OfficerId))
            .Select(card => new { card.Id, card.Topic })
            .ToListAsync(ct);
        await db.QueueRefreshesAsync([.. sent.Where(card => visibility.DependsOnPost(card.Topic)).Select(card => card.Id)], now, ct);
    }
}
