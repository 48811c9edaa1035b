using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

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
        var review = OutboxMessage.From(
            new ContactReviewPayload(day), now, OfficeTime.At(day, profile.DigestAt).ToUniversalTime());
        if (!await db.Outbox.AnyAsync(row => row.DedupKey == review.DedupKey, ct))
        {
            db.Outbox.Add(review);
        }
    }

    private static DateOnly DayIn(int year, OfficeProfile profile) =>
        OfficeTime.DayOf(profile.Calendar.NextOfficeInstant(OfficeTime.At(new DateOnly(year, Month, 1), profile.OpensAt)));
}
