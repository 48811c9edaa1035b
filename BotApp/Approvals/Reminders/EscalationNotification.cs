using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

/// <summary>Notifies the Systems Manager of overdue requests, while they are overdue and the recipient holds the post.</summary>
internal sealed class EscalationNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.Escalation;

    public async Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.SystemsManager))
        {
            return null;
        }

        var waiting = db.Requests.Where(r => r.Stage == Stage.Submitted && r.MakerId != officerId);
        return await db.OverdueAsync(waiting, profile, profile.EscalateAfterDays, now, ct) is { } view && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderedMessage(OverdueCard.Escalation(officer.PreferredLanguage, view), null)
            : null;
    }
}
