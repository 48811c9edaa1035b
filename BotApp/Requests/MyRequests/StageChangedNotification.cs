using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

/// <summary>Notifies the officer of the request's new stage.</summary>
internal sealed class StageChangedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.RequestStageChanged;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == subject && (r.MakerId == officerId || r.SubjectOfficerId == officerId), ct);
        var officer = await db.Officers.FindAsync([officerId], ct);
        if (request is null || officer is null or { Status: DirectoryStatus.PaperOnly or DirectoryStatus.Merged })
        {
            return null;
        }

        var line = new RequestLine(request, await db.CurrentHolderAsync(request, clock.GetUtcNow(), ct));
        return new RenderResult.Message(MyRequestsCard.Moved(officer.PreferredLanguage, line, await db.FormFieldsAsync(request, ct)));
    }
}
