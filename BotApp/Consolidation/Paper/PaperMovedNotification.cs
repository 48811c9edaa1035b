using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>Notifies the head of the outcome or return of an application whose officer is not on Teams.</summary>
internal sealed class PaperMovedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.PaperStageChanged;

    public Audience Audience => Audience.Heads;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == subject && r.FiledById == officerId, ct);
        var head = await db.Officers.FindAsync([officerId], ct);
        return request is { Stage: Stage.Completed or Stage.Returned } && head is not null
            && await db.MayReadAttachmentsAsync(request, officerId, clock.GetUtcNow(), ct)
            && await db.Officers.AsNoTracking().FirstOrDefaultAsync(
                o => o.Id == request.MakerId,
                ct) is { Status: DirectoryStatus.PaperOnly } maker
            ? new RenderResult.Message(PaperCard.Moved(head.PreferredLanguage, request, maker.Name))
            : null;
    }
}
