using BotApp.Charges;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>A post has changed hands: notifies the new deciders and refreshes the cards of the former ones.</summary>
internal sealed class ReassignQueueOutboxHandler(BotDb db, TimeProvider clock) : IOutboxHandler<ReassignQueuePayload>
{
    public async Task<SendResult> HandleAsync(ReassignQueuePayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.BeginWriteAsync(ct);
        if (await db.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == payload.PostId, ct) is not { } post)
        {
            return new SendResult.Obsolete();
        }

        // A head's post affects its office; posts of the cell and the Systems Manager affect what has fallen to them.
        var open = db.Requests.AsNoTracking()
            .Where(r => r.Stage == Stage.Submitted && (post.Role != Role.Head || r.OfficeId == post.OfficeId));
        foreach (var request in await open.OrderBy(r => r.StageSince).ToListAsync(ct))
        {
            await db.ReassignRequestAsync(request, now, ct);
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
