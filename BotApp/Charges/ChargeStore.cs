using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>Queues what follows from a changed charge; the caller saves.</summary>
public static class ChargeStore
{
    /// <summary>Notifies the link officer of the current charge; each change is a new notification.</summary>
    public static async Task NotifyLinkOfficerAsync(this BotDb db, Charge link, DateTimeOffset now, CancellationToken ct)
    {
        var told = OutboxMessage.Notify(NotificationTopics.LinkOfficerChanged, link.Id, 2, link.OfficerId, now);
        for (var version = 3; await db.Outbox.AnyAsync(message => message.DedupKey == told.DedupKey, ct); version++)
        {
            told = OutboxMessage.Notify(NotificationTopics.LinkOfficerChanged, link.Id, version, link.OfficerId, now);
        }

        db.Outbox.Add(told);
    }

    /// <summary>Reassigns the post's open requests to the deciders of that moment. Saved together with the change itself.</summary>
    public static void ScheduleReassignment(this BotDb db, Guid postId, DateTimeOffset moment, DateTimeOffset now)
    {
        var due = moment > now ? moment : now;
        db.Outbox.Add(OutboxMessage.From(new ReassignQueuePayload(postId, due, Guid.NewGuid()), now, due));
    }
}
