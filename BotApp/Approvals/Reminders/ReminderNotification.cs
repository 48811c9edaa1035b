using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

/// <summary>Renders the reminder from what is pending at that moment; nothing when it has been decided.</summary>
internal sealed class ReminderNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.Reminder;

    public Audience Audience => Audience.Deciders;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.AwaitingDecisionByAsync(officerId, await db.AuthoritiesOfAsync(officerId, now, ct), now, ct);
        return await db.OverdueAsync(waiting, profile, profile.RemindAfterDays, now, ct) is { } view
            && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(OverdueCard.Reminder(officer.PreferredLanguage, view))
            : null;
    }
}
