using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellQueue;

/// <summary>Warns the computer cell that a relieved officer is still mapped, unless that has been done meanwhile.</summary>
internal sealed class UnmapOverdueNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.UnmapOverdue;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.WorkViewAsync(subject, profile, ct) is not { Request.Stage: Stage.WithCell, Deadline: not null } view ||
            await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var posts = await db.AuthoritiesOfAsync(officerId, now, ct);
        return new RenderResult.Message(
            WorkItemCard.Render(officer.PreferredLanguage, view, now, mayFinish: posts.Any(post => post.Role is Role.Cell)),
            await db.CardMessageForAsync(Topic, subject, view.Request.Version, officerId, now, ct));
    }

    public async Task<CardContent?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.WorkViewAsync(sent.Subject, profile, ct) is { } view && await db.Officers.FindAsync([sent.OfficerId], ct) is { } officer
            ? WorkItemCard.Render(officer.PreferredLanguage, view, clock.GetUtcNow(), mayFinish: true)
            : null;
}
