using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

/// <summary>Schedules the next digest.</summary>
internal sealed class ScheduleDigestJob(
    IServiceScopeFactory scopes, OfficeProfile profile, TimeProvider clock, ILogger<ScheduleDigestJob> log)
    : ScheduleJob(scopes, clock, log)
{
    protected override Task ScheduleAsync(BotDb db, DateTimeOffset now, CancellationToken ct) =>
        db.ScheduleDigestAsync(profile, now, ct);
}
