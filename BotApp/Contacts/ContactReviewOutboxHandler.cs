using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Contacts;

/// <summary>Asks the Systems Manager, or the computer cell where nobody is, to verify the contacts, and schedules the next year.</summary>
internal sealed class ContactReviewOutboxHandler(
    BotDb db, OfficeProfile profile, IOptions<ContactsOptions> options, TimeProvider clock) : IOutboxHandler<ContactReviewPayload>
{
    public async Task<SendResult> HandleAsync(ContactReviewPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!options.Value.YearlyReview)
        {
            return new SendResult.Obsolete();
        }

        if (profile.Calendar.NextOfficeInstant(now) is var open && open > now)
        {
            return new SendResult.Postponed(open.ToUniversalTime());
        }

        var managers = await db.PostHoldersAsync(Role.SystemsManager, null, now, ct);
        var asked = managers.Count > 0 ? managers : await db.PostHoldersAsync(Role.Cell, null, now, ct);
        await db.NotifyOnceAsync(
            [
                .. asked.Select(holder => holder.Officer.Id).Distinct().Select(officer => OutboxMessage.Notify(
                    NotificationTopics.ContactReview, officer, OfficeTime.DayOf(now).Year, officer, now)),
            ],
            ct);
        await db.ScheduleContactReviewAsync(profile, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
