using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory.Cover;

/// <summary>A post has changed hands: notifies the new deciders and refreshes the cards of the former ones.</summary>
internal sealed class MoveDeskJob(BotDb db, TimeProvider clock) : ISend
{
    public string Kind => OutboxKinds.MoveDesk;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.StartWritingAsync(ct);
        if (await db.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == message.Subject, ct) is not { } post)
        {
            return new SendResult.Moot();
        }

        // A head's post affects its office; posts of the cell and the Systems Manager affect what has fallen to them.
        var open = db.Requests.AsNoTracking().Where(r => r.Stage == Stage.Submitted && (post.Role != Role.Head || r.OfficeId == post.OfficeId));
        foreach (var request in await open.OrderBy(r => r.StageSince).ToListAsync(ct))
        {
            await db.AskAgainAsync(request, now, ct);
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Again("desk.changed");
    }
}
