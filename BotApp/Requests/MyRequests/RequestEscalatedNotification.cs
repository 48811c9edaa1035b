using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

/// <summary>Tells the officer that the request is overdue and with whom it is now, while it still waits.</summary>
internal sealed class RequestEscalatedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.RequestEscalated;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == subject && (r.MakerId == officerId || r.SubjectOfficerId == officerId), ct);
        return request is { Stage: Stage.Submitted or Stage.WithCell }
            && await db.Officers.FindAsync([officerId], ct) is { Status: not (DirectoryStatus.PaperOnly or DirectoryStatus.Merged) } officer
                ? new RenderResult.Message(
                    MyRequestsCard.Escalated(
                        officer.PreferredLanguage,
                        new RequestLine(request, await db.CurrentHolderAsync(request, clock.GetUtcNow(), ct))))
                : null;
    }
}
