using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Notifications.Reminders;

/// <summary>Notifies the Systems Manager of overdue requests, while they are overdue and the recipient holds the post.</summary>
internal sealed class EscalationHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : INotice
{
    public string Topic => Topics.Escalation;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.SystemsManager))
        {
            return null;
        }

        var waiting = db.Requests.Where(r => r.Stage == Stage.Submitted && r.MakerId != officerId);
        return await db.OverdueAsync(waiting, profile, profile.EscalateAfterDays, now, ct) is { } view && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new Notice(OverdueCard.Escalation(officer.Speaks, view), null)
            : null;
    }
}
