using BotApp.Audit;
using BotApp.Charges;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Closes somebody who has left, at once; the caller saves.</summary>
internal static class PersonClosureStore
{
    /// <summary>
    /// Ends all charges, takes back links and messages under way, and makes every open card neutral. Requests stay: the office still has to
    /// unmap the officer.
    /// </summary>
    public static async Task CloseAsync(this BotDb db, Guid officerId, Guid? actor, DateTimeOffset now, CancellationToken ct)
    {
        var person = await db.Officers.FirstAsync(officer => officer.Id == officerId, ct);
        person.ClosedAt = now;
        // Link officers whom the person has named, too.
        foreach (var charge in await db.Charges.Where(charge => (charge.OfficerId == officerId || charge.NamedById == officerId)
            && (charge.Until == null || charge.Until > now)).ToListAsync(ct))
        {
            charge.EndAt(now, now);
            db.Audit.Add(AuditLine.Create("charge.ended", charge.PostId, actor, now, $"{charge.OfficerId:N} closed"));
            db.ScheduleReassignment(charge.PostId, now, now);
        }

        db.OneTimeLinks.RemoveRange(await db.OneTimeLinks.Where(link => link.OfficerId == officerId).ToListAsync(ct));
        foreach (var message in await db.Outbox.Where(m => m.OfficerId == officerId && m.DoneAt == null).ToListAsync(ct))
        {
            message.DoneAt = now;
        }

        foreach (var card in await db.CardMessages.Where(card => card.OfficerId == officerId && card.ActivityId != null).ToListAsync(ct))
        {
            // It is redrawn even while the person types in it.
            card.InUse = false;
            db.Outbox.Add(OutboxMessage.RefreshCardLater(card.Id, now, now));
        }

        db.Audit.Add(AuditLine.Create("person.closed", officerId, actor, now));
    }

    /// <summary>Takes a closure back. Posts do not come back: they are given by office order.</summary>
    public static async Task ReopenAsync(this BotDb db, Guid officerId, Guid? actor, DateTimeOffset now, CancellationToken ct)
    {
        (await db.Officers.FirstAsync(officer => officer.Id == officerId, ct)).ClosedAt = null;
        db.Audit.Add(AuditLine.Create("person.reopened", officerId, actor, now));
    }
}
