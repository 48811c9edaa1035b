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
    /// <summary>
    /// Carries out a confirmed change: ends the charges that it takes away, begins the new one, not before now, and schedules the
    /// reassignment of open requests.
    /// </summary>
    public static async Task RecordChargeOrderAsync(
        this BotDb db, ChargeProposal proposal, IReadOnlyList<Charge> held, Turn turn, CancellationToken ct)
    {
        if (proposal.Change is not ChargeChange.Additional)
        {
            // The successor, or the next higher post, is responsible from now on: link charges of the former holder end too.
            foreach (var charge in held)
            {
                if (charge.Kind is ChargeKind.Link && charge.Until > turn.Now)
                {
                    await db.NotifyLinkOfficerAsync(charge, turn.Now, ct);
                }

                charge.EndAt(proposal.Moment, turn.Now);
            }
        }

        if (proposal.SuccessorId is { } successor)
        {
            db.Charges.Add(new Charge
            {
                Id = Guid.CreateVersion7(turn.Now),
                PostId = proposal.PostId,
                OfficerId = successor,
                Kind = proposal.Change is ChargeChange.Additional ? ChargeKind.Additional : ChargeKind.Regular,
                From = proposal.Moment > turn.Now ? proposal.Moment : turn.Now,
            });
        }

        db.Audit.Add(AuditLine.Create(
            $"charge.{proposal.Change.ToString().ToLowerInvariant()}",
            proposal.PostId,
            turn.Officer.Id,
            turn.Now,
            $"{proposal.SuccessorId:N} {proposal.Moment:O} proposed by {proposal.ProposedById:N}"));
        db.ScheduleReassignment(proposal.PostId, proposal.Moment, turn.Now);
    }

    /// <summary>
    /// Tells those who lose and gain the post, the Systems Manager as superior, and the proposer; of a refused proposal only the proposer.
    /// Whoever decided it knows.
    /// </summary>
    public static async Task NotifyChargeChangedAsync(
        this BotDb db, ChargeProposal proposal, IEnumerable<Guid> displaced, Turn turn, CancellationToken ct)
    {
        IEnumerable<Guid> concerned = proposal.IsConfirmed is true
            ? [
                .. displaced,
                .. proposal.SuccessorId is { } successor ? [successor] : Array.Empty<Guid>(),
                .. (await db.PostHoldersAsync(Role.SystemsManager, null, turn.Now, ct)).Select(holder => holder.Officer.Id),
                proposal.ProposedById,
            ]
            : [proposal.ProposedById];
        db.Outbox.AddRange(concerned.Distinct().Where(person => person != turn.Officer.Id)
            .Select(person => OutboxMessage.Notify(NotificationTopics.ChargeChanged, proposal.Id, proposal.Version, person, turn.Now)));
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
