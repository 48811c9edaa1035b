using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests;

/// <summary>Tells everybody concerned that something is overdue.</summary>
public static class EscalationStore
{
    /// <summary>
    /// Notifies the officer, and the Systems Managers by one card a day with everything that is overdue; a card that was already sent is
    /// refreshed. The caller saves.
    /// </summary>
    public static async Task NotifyEscalationAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var managers = await db.PostHoldersAsync(Role.SystemsManager, null, now, ct);
        await db.NotifyOncePerDayAsync(
            NotificationTopics.Escalation,
            managers.Select(holder => holder.Officer.Id).Where(id => id != request.MakerId),
            now,
            ct);
        await db.RefreshEscalationsAsync(now, ct);
        await db.NotifyOnceAsync(
            [OutboxMessage.Notify(NotificationTopics.RequestEscalated, request.Id, request.Version, request.SubjectOfficerId, now)],
            ct);
    }
}
