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
    /// Records the decision on a proposed change by somebody who may take it, carries a confirmed one out, and tells everybody concerned.
    /// </summary>
    /// <param name="tellsDecider">The decider acted through the operator, so hears of it too.</param>
    /// <returns>Why nothing was changed; null when it was.</returns>
    public static async Task<Refusal?> DecideProposalAsync(
        this BotDb db, ChargeProposal proposal, Guid deciderId, bool confirm, bool tellsDecider, DateTimeOffset now, CancellationToken ct)
    {
        var held = await db.HeldChargesAsync(proposal.PostId, proposal.Moment, now, ct);
        var displaced = ChargeProposalQueries.Displaced(proposal, held);
        var facts = await db.AppointmentFactsAsync(proposal, displaced, deciderId, ct);
        if (confirm && held.Any(charge => charge.OfficerId == proposal.SuccessorId && charge.Kind is not ChargeKind.Link))
        {
            return new AlreadyHoldsPost(ChangeCharge.Officer);
        }

        if (proposal.Decide(deciderId, confirm, displaced, facts, now) is { } why)
        {
            return why;
        }

        if (confirm)
        {
            await db.RecordChargeOrderAsync(proposal, held, now, ct);
        }
        else
        {
            db.Audit.Add(AuditLine.Create("charge.rejected", proposal.PostId, deciderId, now, $"{proposal.Id:N}"));
        }

        await db.NotifyChargeChangedAsync(proposal, displaced, tellsDecider ? null : deciderId, now, ct);
        return null;
    }

    /// <summary>Asks those who may confirm it.</summary>
    public static void AskForConfirmation(
        this BotDb db, ChargeProposal proposal, IEnumerable<PostHolder> confirmers, DateTimeOffset now)
    {
        db.Audit.Add(AuditLine.Create("charge.proposed", proposal.PostId, proposal.ProposedById, now, $"{proposal.Id:N}"));
        db.Outbox.AddRange(confirmers.Select(holder => OutboxMessage.Notify(
            NotificationTopics.ChargeProposed, proposal.Id, proposal.Version, holder.Officer.Id, now)));
    }

    /// <summary>
    /// Carries out a confirmed change: ends the charges that it takes away, begins the new one, not before now, and schedules the
    /// reassignment of open requests.
    /// </summary>
    private static async Task RecordChargeOrderAsync(
        this BotDb db, ChargeProposal proposal, IReadOnlyList<Charge> held, DateTimeOffset now, CancellationToken ct)
    {
        if (proposal.Change.Displaces())
        {
            // The successor, or the next higher post, is responsible from now on: link charges of the former holder end too.
            foreach (var charge in held.Where(one =>
                one.Kind is ChargeKind.Link || (proposal.HolderId ?? one.OfficerId) == one.OfficerId))
            {
                if (charge.Kind is ChargeKind.Link && charge.Until > now)
                {
                    await db.NotifyLinkOfficerAsync(charge, now, ct);
                }

                charge.EndAt(proposal.Moment, now);
            }
        }

        if (proposal.SuccessorId is { } successor)
        {
            db.Charges.Add(new Charge
            {
                Id = Guid.CreateVersion7(now),
                PostId = proposal.PostId,
                OfficerId = successor,
                Kind = proposal.Change is ChargeChange.Additional ? ChargeKind.Additional : ChargeKind.Regular,
                From = proposal.Moment > now ? proposal.Moment : now,
            });
        }

        db.Audit.Add(AuditLine.Create(
            $"charge.{proposal.Change.ToString().ToLowerInvariant()}",
            proposal.PostId,
            proposal.DecidedById,
            now,
            $"{proposal.SuccessorId:N} {proposal.Moment:O} proposed by {proposal.ProposedById?.ToString("N") ?? "directory file"}"));
        db.ScheduleReassignment(proposal.PostId, proposal.Moment, now);
    }

    /// <summary>
    /// Tells those who lose and gain the post, the Systems Manager as superior, and the proposer; of a refused proposal only the proposer.
    /// </summary>
    /// <param name="knows">Whoever pressed the button and sees the outcome; null when everybody is told.</param>
    private static async Task NotifyChargeChangedAsync(
        this BotDb db, ChargeProposal proposal, IEnumerable<Guid> displaced, Guid? knows, DateTimeOffset now, CancellationToken ct)
    {
        var concerned = ((Guid?[])[proposal.ProposedById, proposal.DecidedById]).OfType<Guid>();
        if (proposal.IsConfirmed is true)
        {
            var managers = await db.PostHoldersAsync(Role.SystemsManager, null, now, ct);
            concerned =
            [
                .. concerned,
                .. displaced,
                .. proposal.SuccessorId is { } successor ? [successor] : Array.Empty<Guid>(),
                .. managers.Select(holder => holder.Officer.Id),
            ];
        }

        db.Outbox.AddRange(concerned.Distinct().Where(person => person != knows)
            .Select(person => OutboxMessage.Notify(NotificationTopics.ChargeChanged, proposal.Id, proposal.Version, person, now)));
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
