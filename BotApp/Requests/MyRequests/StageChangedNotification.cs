using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

/// <summary>Notifies the officer of the request's new stage.</summary>
internal sealed class StageChangedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.RequestStageChanged;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.OwnRequests(officerId).FirstOrDefaultAsync(r => r.Id == subject, ct);
        var officer = await db.Officers.FindAsync([officerId], ct);
        if (request is null || officer is null)
        {
            return null;
        }

        var line = new RequestLine(request, await db.CurrentHolderAsync(request, clock.GetUtcNow(), ct));
        return new RenderResult.Message(MyRequestsCard.Moved(officer.PreferredLanguage, line, await db.FormFieldsAsync(request, ct)));
    }
}
