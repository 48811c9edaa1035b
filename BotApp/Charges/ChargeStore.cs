using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>Records changes of charges and what follows from them; the caller saves.</summary>
public static class ChargeStore
{
    /// <summary>Ends the charges that the order takes away, begins the new one, and schedules the reassignment of open requests.</summary>
    public static async Task RecordChargeOrderAsync(this BotDb db, ChargeOrder order, Turn turn, CancellationToken ct)
    {
        var (post, change, successor, moment, held) = order;
        if (change is not ChargeChange.Additional)
        {
            // The successor, or the next higher post, is responsible from now on: link charges of the former holder end too.
            foreach (var charge in held)
            {
                if (charge.Kind is ChargeKind.Link && charge.Until > turn.Now)
                {
                    await db.NotifyLinkOfficerAsync(charge, turn.Now, ct);
                }

                charge.EndAt(moment, turn.Now);
            }
        }

        if (successor is not null)
        {
            db.Charges.Add(new Charge
            {
                Id = Guid.CreateVersion7(turn.Now),
                PostId = post.Id,
                OfficerId = successor.Id,
                Kind = change is ChargeChange.Additional ? ChargeKind.Additional : ChargeKind.Regular,
                From = moment > turn.Now ? moment : turn.Now
            });
        }

        db.Audit.Add(AuditLine.Create(
            $"charge.{change.ToString().ToLowerInvariant()}",
            post.Id,
            turn.Officer.Id,
            turn.Now,
            $"{successor?.Id:N} {moment:O}"));
        db.ScheduleReassignment(post.Id, moment, turn.Now);
    }

    /// <summary>Begins a link charge, notifies the link officer, and schedules the reassignment at both ends of the period.</summary>
    public static void AddLinkCharge(this BotDb db, Guid postId, Guid officerId, LinkPeriod days, Turn turn)
    {
        var charge = new Charge
        {
            Id = Guid.CreateVersion7(turn.Now),
            PostId = postId,
            OfficerId = officerId,
            Kind = ChargeKind.Link,
            NamedById = turn.Officer.Id,
            From = days.StartsAt > turn.Now ? days.StartsAt : turn.Now,
            Until = days.EndsAt
        };
        db.Charges.Add(charge);
        db.Audit.Add(AuditLine.Create(
            "charge.link",
            postId,
            turn.Officer.Id,
            turn.Now,
            $"{officerId:N} {OfficeTime.ToIso(days.From)} {OfficeTime.ToIso(days.Until)}"));
        db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.LinkOfficerChanged, charge.Id, 1, officerId, turn.Now));
        db.ScheduleReassignment(postId, charge.From, turn.Now);
        db.ScheduleReassignment(postId, days.EndsAt, turn.Now);
    }

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
