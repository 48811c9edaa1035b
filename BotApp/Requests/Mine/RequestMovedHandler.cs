using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Mine;

/// <summary>Notifies the officer of the request's new stage.</summary>
internal sealed class RequestMovedHandler(BotDb db, TimeProvider clock) : INotice
{
    public string Topic => Topics.RequestMoved;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == subject && (r.MakerId == officerId || r.AboutId == officerId), ct);
        var officer = await db.Officers.FindAsync([officerId], ct);
        return request is null || officer is null or { Standing: Standing.Paper or Standing.Joined }
            ? null
            : new Notice(MyRequestsCard.Moved(officer.Speaks, new RequestLine(request, await db.HolderAsync(request, clock.GetUtcNow(), ct))), null);
    }
}
