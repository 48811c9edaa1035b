using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>Who confirms changes of charges, and what their cards show.</summary>
public static class ChargeProposalQueries
{
    /// <summary>The charges of the post that run when the change takes effect, or begin later.</summary>
    public static async Task<IReadOnlyList<Charge>> HeldChargesAsync(
        this BotDb db, Guid postId, DateTimeOffset moment, DateTimeOffset now, CancellationToken ct)
    {
        var from = moment > now ? moment : now;
        return await db.Charges.Where(c => c.PostId == postId && (c.Until == null || c.Until > from)).ToListAsync(ct);
    }

    /// <summary>The proposal of this person that waits for its office order; they complete it or discard it before the next one.</summary>
    public static Task<ChargeProposal?> UnsentProposalAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.ChargeProposals.FirstOrDefaultAsync(p => p.ProposedById == officerId && p.Scans == 0 && p.IsConfirmed == null, ct);

    /// <summary>
    /// Whether this person may read the office order: whoever proposed the change, may confirm it now, or decided it, and the successor.
    /// </summary>
    public static async Task<bool> MayReadOrderAsync(
        this BotDb db, Guid proposalId, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.ChargeProposals.AsNoTracking().FirstOrDefaultAsync(p => p.Id == proposalId, ct) is { } proposal
            && (((Guid?[])[proposal.ProposedById, proposal.DecidedById, proposal.SuccessorId]).Contains(officerId)
                || (proposal.IsConfirmed is null
                    && (await db.ConfirmersAsync(proposal, now, ct)).Any(holder => holder.Officer.Id == officerId)));

    /// <summary>Those who lose the post by this change.</summary>
    public static IReadOnlyList<Guid> Displaced(ChargeProposal proposal, IEnumerable<Charge> held) => proposal.Change.Displaces()
        ? [.. held.Where(charge => charge.Kind is not ChargeKind.Link && (proposal.HolderId ?? charge.OfficerId) == charge.OfficerId)
            .Select(charge => charge.OfficerId)
            .Distinct()]
        : [];

    /// <summary>
    /// Who may confirm it: the Systems Manager; for that post itself, or where the Systems Manager is concerned or missing, a head of
    /// another office. Empty when nobody is left.
    /// </summary>
    public static async Task<IReadOnlyList<PostHolder>> ConfirmersAsync(
        this BotDb db, ChargeProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        // A directory file may propose the first holder of a post that it creates.
        var post = (await db.Posts.FindAsync([proposal.PostId], ct))!;
        var displaced = Displaced(proposal, await db.HeldChargesAsync(post.Id, proposal.Moment, now, ct));
        IReadOnlyList<PostHolder> managers = post.Role is Role.SystemsManager
            ? []
            : await db.PostHoldersAsync(Role.SystemsManager, null, now, ct);
        var heads = await db.PostHoldersAsync(Role.Head, null, now, ct);
        var facts = await db.DutyFactsAsync(
            [.. managers.Concat(heads).Select(holder => holder.Officer.Id), .. PeopleOf(proposal), .. displaced], ct);
        var may = managers.Where(May).ToList();
        return may.Count > 0 ? may : [.. heads.Where(head => head.Authority.OfficeId != post.OfficeId && May(head))];

        bool May(PostHolder holder) => proposal.MayBeDecidedBy(holder.Officer.Id, displaced, facts);
    }

    /// <summary>
    /// Why this person must not answer as the first for a change in a directory file; null when they may. They hold a deciding post and
    /// neither gain nor lose one by the change.
    /// </summary>
    public static async Task<Refusal?> RefuseProposerAsync(
        this BotDb db, ChargeProposal proposal, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var holds = (await db.AuthoritiesOfAsync(officerId, now, ct))
            .Any(authority => authority.Role is Role.Head or Role.Cell or Role.SystemsManager);
        return holds && !await db.IsConcernedAsync(proposal, officerId, now, ct) ? null : new OwnAppointment(null);
    }

    /// <summary>Whether this person may be one of those who gain or lose the post by this change.</summary>
    public static async Task<bool> IsConcernedAsync(
        this BotDb db, ChargeProposal proposal, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var displaced = Displaced(proposal, await db.HeldChargesAsync(proposal.PostId, proposal.Moment, now, ct));
        return proposal.IsConcerned(officerId, displaced, await db.AppointmentFactsAsync(proposal, displaced, officerId, ct));
    }

    /// <summary>Which people of this change may be the same person as each other or as the officer who acts on it.</summary>
    public static Task<DutyFacts> AppointmentFactsAsync(
        this BotDb db, ChargeProposal proposal, IEnumerable<Guid> displaced, Guid officerId, CancellationToken ct) =>
        db.DutyFactsAsync([officerId, .. PeopleOf(proposal), .. displaced], ct);

    public static async Task<ChargeProposalView?> ChargeProposalViewAsync(
        this BotDb db, Guid proposalId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.ChargeProposals.AsNoTracking().FirstOrDefaultAsync(p => p.Id == proposalId, ct) is not { } proposal)
        {
            return null;
        }

        var post = await db.Posts.AsNoTracking().FirstAsync(p => p.Id == proposal.PostId, ct);
        var office = await db.Offices.AsNoTracking().FirstAsync(o => o.Id == post.OfficeId, ct);
        var displaced = proposal.IsConfirmed is null
            ? Displaced(proposal, await db.HeldChargesAsync(post.Id, proposal.Moment, now, ct))
            : [];
        var ids = displaced.Concat(((Guid?[])[proposal.SuccessorId, proposal.ProposedById, proposal.DecidedById]).OfType<Guid>()).ToList();
        var people = await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        return new ChargeProposalView(
            proposal,
            new PostChoice(post.Id, post.DisplayTitle, office.DisplayName),
            proposal.SuccessorId is { } successor ? people[successor] : null,
            proposal.ProposedById is { } proposer ? people[proposer] : null,
            proposal.DecidedById is { } decider ? people[decider] : null,
            [.. displaced.Select(id => people[id].Name)])
        {
            OrderScans = await db.AttachmentsAsync(proposal.Id, ct),
        };
    }

    private static IEnumerable<Guid> PeopleOf(ChargeProposal proposal) =>
        ((Guid?[])[proposal.ProposedById, proposal.SuccessorId]).OfType<Guid>();
}
