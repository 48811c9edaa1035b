using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Contacts;

/// <summary>Schedules the next yearly review of the contacts.</summary>
internal sealed class ScheduleContactReviewJob(
    IServiceScopeFactory scopes,
    OfficeProfile profile,
    IOptions<ContactsOptions> options,
    TimeProvider clock,
    ILogger<ScheduleContactReviewJob> log) : ScheduleJob(scopes, clock, log)
{
    protected override Task ScheduleAsync(BotDb db, DateTimeOffset now, CancellationToken ct) =>
        options.Value.YearlyReview ? db.ScheduleContactReviewAsync(profile, now, ct) : Task.CompletedTask;
}
