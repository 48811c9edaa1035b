using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Contacts;

/// <summary>When the contacts are verified; the caller begins to write and saves.</summary>
internal static class ContactReviewStore
{
    // After the annual transfers have begun and with the new financial year.
    private const int Month = 4;

    /// <summary>Queues the next review, on the first working day of April, unless it is queued.</summary>
    public static async Task ScheduleContactReviewAsync(this BotDb db, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var today = OfficeTime.DayOf(now);
        var day = DayIn(today.Year, profile);
        day = day > today ? day : DayIn(today.Year + 1, profile);
        await db.QueueOnceAsync(
            OutboxMessage.From(new ContactReviewPayload(day), now, OfficeTime.At(day, profile.DigestAt).ToUniversalTime()), ct);
    }

    private static DateOnly DayIn(int year, OfficeProfile profile) => profile.Calendar.WorkingDayFrom(new DateOnly(year, Month, 1));
}
