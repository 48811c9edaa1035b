using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Notifications.Reminders;

/// <summary>Renders the reminder from what is pending at that moment; nothing when it has been decided.</summary>
internal sealed class ReminderHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : INotice
{
    public string Topic => Topics.Reminder;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = db.WaitingFor(officerId, await db.AuthoritiesOfAsync(officerId, now, ct), now);
        return await db.OverdueAsync(waiting, profile, profile.RemindAfterDays, now, ct) is { } view && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new Notice(OverdueCard.Reminder(officer.Speaks, view), null)
            : null;
    }
}
