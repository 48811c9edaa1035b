using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellQueue;

/// <summary>Warns the computer cell that a relieved officer is still mapped, unless that has been done meanwhile.</summary>
internal sealed class UnmapOverdueNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.UnmapOverdue;

    public async Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.WorkViewAsync(subject, profile, ct) is not { Request.Stage: Stage.WithCell, Deadline: not null } view ||
            await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var posts = await db.AuthoritiesOfAsync(officerId, now, ct);
        var card = await db.CardMessageIdAsync(Topic, subject, view.Request.Version, officerId, now, ct);
        return new RenderedMessage(
            WorkItemCard.Render(officer.PreferredLanguage, view, now, mayFinish: posts.Any(post => post.Role is Role.Cell)),
            card);
    }

    public async Task<RenderedMessage?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.WorkViewAsync(sent.Subject, profile, ct) is { } view && await db.Officers.FindAsync([sent.OfficerId], ct) is { } officer
            ? new RenderedMessage(WorkItemCard.Render(officer.PreferredLanguage, view, clock.GetUtcNow(), mayFinish: true), sent.Id)
            : null;
}
