using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.TextProposals;

/// <summary>
/// A second person makes a proposed text live, as the database has it, or refuses it with a reason. Whoever presses second changes nothing
/// and sees what the first one decided.
/// </summary>
internal sealed class DecideTextProposalHandler(BotDb db, IEnumerable<ITextProposalTarget> targets)
    : IActionHandler<ConfirmTextProposal>, IActionHandler<RefuseTextProposal>
{
    public async Task<Reply> HandleAsync(ConfirmTextProposal action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.TextProposals.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Proposal && one.Outcome == null, ct)
                is { } waiting
            && await targets.Of(waiting).PrepareAsync(waiting, ct) is { } unusable)
        {
            return await ShowAsync(action.Proposal, inputs, unusable, turn, ct);
        }

        return await ConfirmAsync(action, inputs, turn, ct);
    }

    public async Task<Reply> HandleAsync(RefuseTextProposal action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (DecisionReason.Parse(inputs.Text(RefuseTextProposal.Reason), RefuseTextProposal.Reason)
            .IsRefused(out var missing, out var reason))
        {
            return await ShowAsync(action.Proposal, inputs, missing, turn, ct);
        }

        return await DecideAsync(
            action.Proposal,
            async (proposal, _) => proposal.Refuse(
                turn.Officer.Id, reason, await db.DutyFactsAsync([turn.Officer.Id, proposal.ProposedById], ct), turn.Now),
            inputs,
            turn,
            ct);
    }

    private Task<Reply> ConfirmAsync(ConfirmTextProposal action, Inputs inputs, Turn turn, CancellationToken ct) => DecideAsync(
        action.Proposal,
        async (proposal, target) =>
        {
            var facts = await db.DutyFactsAsync([turn.Officer.Id, proposal.ProposedById], ct);
            var why = proposal.Confirm(turn.Officer.Id, await target.LiveTextAsync(proposal.Key, ct), facts, turn.Now);
            if (why is null)
            {
                await target.PublishAsync(proposal, turn.Now, ct);
            }

            return why;
        },
        inputs,
        turn,
        ct);

    private async Task<Reply> DecideAsync(
        Guid id, Func<TextProposal, ITextProposalTarget, Task<Refusal?>> decide, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        Refusal? why = new TextProposalSettled();
        if (await db.TextProposals.FirstOrDefaultAsync(one => one.Id == id, ct) is { } proposal)
        {
            var target = targets.Of(proposal);
            why = await decide(proposal, target);
            if (why is null)
            {
                db.RecordTextDecision(proposal, target.AuditName, turn.Now);
                why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
            }
        }

        await db.CancelWriteAsync();
        return await ShowAsync(id, inputs, why, turn, ct);
    }

    private async Task<Reply> ShowAsync(Guid id, Inputs inputs, Refusal? why, Turn turn, CancellationToken ct) =>
        await db.TextProposalViewAsync(id, targets, ct) is not { } view ? Reply.RedirectTo<ShowTextProposals>()
        : view.Proposal.Outcome is null && why is not OwnTextProposal
            ? TextProposalCard.Ask(turn.Language, view, TextProposalCard.LastPage, inputs.Text(RefuseTextProposal.Reason), why)
        : TextProposalCard.Settled(turn.Language, view, why is OwnTextProposal ? why : null);
}
