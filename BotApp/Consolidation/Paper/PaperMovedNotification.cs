using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>
/// Notifies whoever answers for the office of the outcome or return of an application whose officer is not on Teams. Who refused it
/// knows.
/// </summary>
internal sealed class PaperMovedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.PaperStageChanged;

    public Audience Audience => Audience.Deciders;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == subject && r.FiledById != null, ct);
        var head = await db.Officers.FindAsync([officerId], ct);
        return request is { Stage: Stage.Completed or Stage.Returned or Stage.Refused } && head is not null
            && !(request.Stage is Stage.Refused && request.DecidedById == officerId)
            && await db.MayReadAttachmentsAsync(request, officerId, clock.GetUtcNow(), ct)
            && await db.Officers.AsNoTracking().FirstOrDefaultAsync(
                o => o.Id == request.MakerId,
                ct) is { Status: DirectoryStatus.PaperOnly } maker
            ? new RenderResult.Message(PaperCard.Moved(head.PreferredLanguage, request, maker.Name))
            : null;
    }
}
