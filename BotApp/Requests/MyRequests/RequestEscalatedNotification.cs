using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

/// <summary>Tells the officer that the request is overdue and with whom it is now, while it still waits.</summary>
internal sealed class RequestEscalatedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.RequestEscalated;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.OwnRequests(officerId).FirstOrDefaultAsync(r => r.Id == subject, ct);
        return request is { Stage: Stage.Submitted or Stage.WithCell }
            && await db.Officers.FindAsync([officerId], ct) is { } officer
                ? new RenderResult.Message(
                    MyRequestsCard.Escalated(
                        officer.PreferredLanguage,
                        new RequestLine(request, await db.CurrentHolderAsync(request, clock.GetUtcNow(), ct))))
                : null;
    }
}
