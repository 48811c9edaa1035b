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
        await db.TakeBackMessagesAsync(officerId, now, ct);

        db.Audit.Add(AuditLine.Create("person.closed", officerId, actor, now));
    }

    /// <summary>
    /// What is being delivered at this moment cannot be stopped: its row stays, and the refresh of its card follows it. Nothing is drawn
    /// for somebody without access.
    /// </summary>
    private static async Task TakeBackMessagesAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var cards = await db.SentOrUnderWay().Where(card => card.OfficerId == officerId).Select(card => card.Id).ToListAsync(ct);
        var waiting = db.Outbox.Where(m => m.OfficerId == officerId && m.DoneAt == null && m.ClaimedUntil == null);
        foreach (var message in await waiting.ToListAsync(ct))
        {
            message.DoneAt = now;
        }

        db.Outbox.AddRange(cards.Select(card => OutboxMessage.RefreshCardLater(card, now, now)));
    }

    /// <summary>Takes a closure back. Posts do not come back: they are given by office order.</summary>
    public static async Task ReopenAsync(this BotDb db, Guid officerId, Guid? actor, DateTimeOffset now, CancellationToken ct)
    {
        (await db.Officers.FirstAsync(officer => officer.Id == officerId, ct)).ClosedAt = null;
        db.Audit.Add(AuditLine.Create("person.reopened", officerId, actor, now));
    }
}
