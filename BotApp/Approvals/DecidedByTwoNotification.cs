using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Tells the two officers what the operator recorded in their names, and the Systems Manager who they are.</summary>
internal sealed class DecidedByTwoNotification(BotDb db) : INotificationRenderer
{
    public string Topic => NotificationTopics.DecidedByTwo;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(one => one.Id == subject, ct) is not { } request
            || await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var ids = request.CocompletedById is { } second
            ? (request.CompletedById, second)
            : (request.DecidedById, request.CodecidedById);
        var names = await db.Officers.AsNoTracking()
            .Where(one => one.Id == ids.Item1 || one.Id == ids.Item2)
            .OrderBy(one => one.Name)
            .Select(one => one.Name)
            .ToListAsync(ct);
        return names.Count == 2
            ? new RenderResult.Message(DecidedByTwoCard.Render(officer.PreferredLanguage, request, names))
            : null;
    }
}
