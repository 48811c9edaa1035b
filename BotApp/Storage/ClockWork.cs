using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>
/// Steps of the clock are outbox rows with a due time, stored in the save of what they follow from: the same lease keeps two nodes from
/// doing one twice, the same unique key a restart, and what fell into an outage is simply due.
/// </summary>
public static class ClockWork
{
    /// <summary>Reminder and escalation of a request that begins to wait; the caller saves.</summary>
    public static void SetReminders(this BotDb db, Request request, OfficeProfile profile)
    {
        db.Outbox.Add(OutboxMessage.RemindStep(request.Id, 1, request.StageSince, profile.Calendar.After(request.StageSince, profile.RemindAfterDays)));
        db.Outbox.Add(OutboxMessage.RemindStep(request.Id, 2, request.StageSince, profile.Calendar.After(request.StageSince, profile.EscalateAfterDays)));
    }

    /// <summary>The next morning list after <paramref name="now"/>, unless it is planned already; days missed in an outage are not made up for.</summary>
    public static async Task PlanDigestAsync(this BotDb db, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var day = Basics.OfficeTime.DayOf(now);
        while (!profile.Calendar.IsWorking(day) || Basics.OfficeTime.At(day, profile.DigestAt) <= now)
        {
            day = day.AddDays(1);
        }

        var next = OutboxMessage.DigestDay(day, now, Basics.OfficeTime.At(day, profile.DigestAt).ToUniversalTime());
        if (!await db.Outbox.AnyAsync(m => m.DedupKey == next.DedupKey, ct))
        {
            db.Outbox.Add(next);
        }
    }

    /// <summary>Tells each of them once on that day, whatever calls for it; the caller saves.</summary>
    public static async Task TellOnceADayAsync(this BotDb db, string topic, IEnumerable<Guid> officers, DateTimeOffset now, CancellationToken ct)
    {
        var day = Basics.OfficeTime.DayOf(now).DayNumber;
        foreach (var officer in officers.Distinct())
        {
            var tell = OutboxMessage.Tell(topic, officer, day, officer, now);
            if (!await db.Outbox.AnyAsync(m => m.DedupKey == tell.DedupKey, ct))
            {
                db.Outbox.Add(tell);
            }
        }
    }
}
