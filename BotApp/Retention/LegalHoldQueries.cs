using BotApp.Charges;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>What is under a legal hold.</summary>
public static class LegalHoldQueries
{
    public static IQueryable<LegalHold> HoldsInForce(this BotDb db) => db.LegalHolds.Where(hold => hold.LiftedAt == null);

    /// <summary>The requests that no hold covers: neither one of their own nor one of a person concerned.</summary>
    public static IQueryable<Request> NotHeld(this IQueryable<Request> requests, BotDb db)
    {
        var holds = db.HoldsInForce();
        return requests.Where(request => !holds.Any(hold =>
            hold.Subject == request.Id || hold.Subject == request.MakerId || hold.Subject == request.SubjectOfficerId));
    }

    /// <summary>
    /// The changes of charge that no hold covers: of those who propose, decide, gain or lose the post. Whoever gave up the post without
    /// being named is found by the charge that ended with the change.
    /// </summary>
    public static IQueryable<ChargeProposal> NotHeld(this IQueryable<ChargeProposal> proposals, BotDb db)
    {
        var holds = db.HoldsInForce();
        return proposals.Where(proposal => !holds.Any(hold =>
            hold.Subject == proposal.SuccessorId
            || hold.Subject == proposal.HolderId
            || hold.Subject == proposal.ProposedById
            || hold.Subject == proposal.DecidedById
            || db.Charges.Any(charge => charge.PostId == proposal.PostId && charge.OfficerId == hold.Subject
                && (charge.Until == proposal.Moment || charge.Until == proposal.DecidedAt))));
    }

    /// <summary>Whether this person, or a request of theirs, is held.</summary>
    public static Task<bool> IsHeldAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.HoldsInForce().AnyAsync(
            hold => hold.Subject == officerId
                || db.Requests.Any(r => r.Id == hold.Subject && (r.MakerId == officerId || r.SubjectOfficerId == officerId)),
            ct);
}
