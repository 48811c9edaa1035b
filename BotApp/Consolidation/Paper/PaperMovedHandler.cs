using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>Notifies the head of the outcome or return of an application whose officer is not on Teams.</summary>
internal sealed class PaperMovedHandler(BotDb db) : INotice
{
    public string Topic => Topics.PaperMoved;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == subject && r.FiledById == officerId, ct);
        var head = await db.Officers.FindAsync([officerId], ct);
        return request is { Stage: Stage.Completed or Stage.Returned } && head is not null
            && await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == request.MakerId, ct) is { Standing: Standing.Paper } maker
            ? new Notice(PaperCard.Moved(head.Speaks, request, maker.Name), null)
            : null;
    }
}
