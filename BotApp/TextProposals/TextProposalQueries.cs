using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.TextProposals;

/// <summary>What waits for a second person, and who that may be.</summary>
public static class TextProposalQueries
{
    /// <summary>The undecided proposals that this person may decide, oldest first; the caller knows that they hold a post.</summary>
    public static async Task<IReadOnlyList<Guid>> TextProposalsForAsync(
        this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.TextProposals.Where(proposal => proposal.Outcome == null && proposal.ProposedById != officerId)
            .OrderBy(proposal => proposal.ProposedAt).ThenBy(proposal => proposal.Id)
            .Select(proposal => new { proposal.Id, proposal.ProposedById, proposal.ProposedAt })
            .ToListAsync(ct);
        if (open.Count == 0)
        {
            return [];
        }

        var facts = await db.DutyFactsAsync([officerId, .. open.Select(proposal => proposal.ProposedById).Distinct()], ct);
        return [.. open
            .Where(proposal => TextProposal.MayDecide(officerId, proposal.ProposedById, proposal.ProposedAt, facts, now))
            .Select(proposal => proposal.Id)];
    }

    /// <summary>Who may confirm a text that this person writes now: the computer cell and the Systems Manager.</summary>
    public static async Task<TextConfirmers> TextConfirmersAsync(
        this BotDb db, Guid proposerId, DateTimeOffset now, CancellationToken ct)
    {
        PostHolder[] holders =
        [
            .. await db.PostHoldersAsync(Role.Cell, null, now, ct),
            .. await db.PostHoldersAsync(Role.SystemsManager, null, now, ct),
        ];
        var officers = holders.Select(holder => holder.Officer).Where(officer => officer.HasAccess)
            .DistinctBy(officer => officer.Id).ToList();
        var facts = await db.DutyFactsAsync([proposerId, .. officers.Select(officer => officer.Id)], ct);
        return new TextConfirmers([.. officers.Where(officer => TextProposal.MayDecide(officer.Id, proposerId, now, facts, now))]);
    }

    /// <summary>The keys of this kind for which a text waits.</summary>
    public static Task<HashSet<string>> WaitingTextKeysAsync(this BotDb db, TextKind kind, CancellationToken ct) =>
        db.TextProposals.Where(proposal => proposal.Kind == kind && proposal.Outcome == null)
            .Select(proposal => proposal.Key).ToHashSetAsync(ct);

    public static async Task<TextProposalView?> TextProposalViewAsync(
        this BotDb db, Guid id, IEnumerable<ITextProposalTarget> targets, CancellationToken ct)
    {
        if (await db.TextProposals.AsNoTracking().FirstOrDefaultAsync(proposal => proposal.Id == id, ct) is not { } proposal)
        {
            return null;
        }

        var names = await db.Officers.Where(officer => officer.Id == proposal.ProposedById || officer.Id == proposal.DecidedById)
            .ToDictionaryAsync(officer => officer.Id, officer => officer.Name, ct);
        return new TextProposalView(
            proposal,
            targets.Of(proposal).Describe(proposal),
            names[proposal.ProposedById],
            proposal.DecidedById is { } decider ? names[decider] : null);
    }

    /// <summary>The lines of these proposals, in their order.</summary>
    public static async Task<IReadOnlyList<TextProposalLine>> TextProposalLinesAsync(
        this BotDb db, IReadOnlyList<Guid> ids, IEnumerable<ITextProposalTarget> targets, CancellationToken ct)
    {
        var found = await (
            from proposal in db.TextProposals.AsNoTracking()
            join officer in db.Officers on proposal.ProposedById equals officer.Id
            where ids.Contains(proposal.Id)
            select new { Proposal = proposal, officer.Name }).ToDictionaryAsync(line => line.Proposal.Id, ct);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id]).Select(line => new TextProposalLine(
            line.Proposal.Id, targets.Of(line.Proposal).Describe(line.Proposal), line.Name, line.Proposal.ProposedAt))];
    }

    public static ITextProposalTarget Of(this IEnumerable<ITextProposalTarget> targets, TextProposal proposal) =>
        targets.First(target => target.Kind == proposal.Kind);
}
