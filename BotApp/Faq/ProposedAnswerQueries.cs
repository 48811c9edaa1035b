using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

public static class ProposedAnswerQueries
{
    /// <summary>The undecided answers to these groups of questions, by group, oldest first.</summary>
    public static async Task<ILookup<Guid, ProposedAnswer>> ProposedAnswersAsync(
        this BotDb db, IEnumerable<Guid> groups, CancellationToken ct)
    {
        var ids = groups.Select(group => (Guid?)group).ToList();
        var waiting = await (
            from proposal in db.TextProposals.AsNoTracking()
            join officer in db.Officers on proposal.ProposedById equals officer.Id
            where proposal.Kind == TextKind.Answer && proposal.Outcome == null && ids.Contains(proposal.QuestionGroupId)
            orderby proposal.ProposedAt, proposal.Id
            select new { Proposal = proposal, officer.Name }).ToListAsync(ct);
        return waiting
            .Select(one => new ProposedAnswer(
                one.Proposal.Id,
                one.Proposal.QuestionGroupId!.Value,
                FaqSeeds.FromJson(one.Proposal.After).Question,
                one.Name,
                one.Proposal.ProposedAt))
            .ToLookup(answer => answer.QuestionGroup);
    }
}
