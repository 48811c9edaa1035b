using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>
/// Schedules future steps as outbox rows with a due time, in the save that causes them: the lease prevents two nodes from doing one twice,
/// the unique key a restart, and steps that fell into an outage are simply due.
/// </summary>
public static class ScheduleStore
{
    /// <summary>Schedules the next digest after <paramref name="now"/> unless it exists; days missed in an outage are skipped.</summary>
    public static async Task ScheduleDigestAsync(this BotDb db, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var day = Basics.OfficeTime.DayOf(now);
        while (!profile.Calendar.IsWorkingDay(day) || Basics.OfficeTime.At(day, profile.DigestAt) <= now)
        {
            day = day.AddDays(1);
        }

        await db.QueueOnceAsync(
            OutboxMessage.From(new DigestPayload(day), now, Basics.OfficeTime.At(day, profile.DigestAt).ToUniversalTime()), ct);
    }

    /// <summary>Adds the step unless a row of the same key exists; the caller saves.</summary>
    public static async Task QueueOnceAsync(this BotDb db, OutboxMessage step, CancellationToken ct)
    {
        if (!await db.Outbox.AnyAsync(row => row.DedupKey == step.DedupKey, ct))
        {
            db.Outbox.Add(step);
        }
    }

    /// <summary>Notifies each officer at most once a day per topic; the caller saves.</summary>
    public static async Task NotifyOncePerDayAsync(
        this BotDb db, string topic, IEnumerable<Guid> officers, DateTimeOffset now, CancellationToken ct)
    {
        var day = Basics.OfficeTime.DayOf(now).DayNumber;
        await db.NotifyOnceAsync([.. officers.Distinct().Select(officer => OutboxMessage.Notify(topic, officer, day, officer, now))], ct);
    }

    /// <summary>Begins to write and adds the notification unless it exists; the caller saves.</summary>
    public static Task NotifyOnceAsync(this BotDb db, OutboxMessage notification, CancellationToken ct) =>
        db.NotifyOnceAsync([notification], ct);

    /// <summary>Begins to write and adds those notifications that do not exist yet; the caller saves.</summary>
    public static async Task NotifyOnceAsync(this BotDb db, IReadOnlyList<OutboxMessage> notifications, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var wanted = notifications.DistinctBy(m => m.DedupKey).Where(m => db.Outbox.Local.All(own => own.DedupKey != m.DedupKey)).ToList();
        var keys = wanted.Select(m => m.DedupKey).ToList();
        var queued = await db.Outbox.Where(m => keys.Contains(m.DedupKey)).Select(m => m.DedupKey).ToHashSetAsync(ct);
        db.Outbox.AddRange(wanted.Where(m => !queued.Contains(m.DedupKey)));
    }

    /// <summary>Refreshes the newest escalation card of every recipient; the caller saves.</summary>
    public static async Task RefreshEscalationsAsync(this BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var cards = await db.SentOrUnderWay()
            .Where(card => card.Topic == NotificationTopics.Escalation)
            .GroupBy(card => card.OfficerId).Select(group => group.OrderByDescending(card => card.Version).First().Id).ToListAsync(ct);
        foreach (var card in cards)
        {
            db.Outbox.Add(OutboxMessage.RefreshCardLater(card, now, now));
        }
    }
}
