using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Operation.Anchors;

/// <summary>
/// Schedules the daily anchor as an outbox row: the lease prevents two nodes from sending it twice, the unique key a restart.
/// </summary>
internal static class AnchorScheduleStore
{
    /// <summary>
    /// Schedules the next anchor after <paramref name="now"/> unless it exists; days missed in an outage are skipped. The caller saves.
    /// </summary>
    public static async Task ScheduleAnchorAsync(this BotDb db, AuditOptions options, DateTimeOffset now, CancellationToken ct)
    {
        if (options.AnchorMail.Count == 0)
        {
            return;
        }

        var day = OfficeTime.NextDayAt(now, options.AnchorAt);
        var due = OfficeTime.At(day, options.AnchorAt).ToUniversalTime();
        await db.NotifyOnceAsync(OutboxMessage.From(new AnchorAuditPayload(day), now, due), ct);
    }
}
