using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>A second person confirms a change of charge, or does not; only a confirmed one changes the directory.</summary>
internal sealed class DecideChargeProposalHandler(BotDb db) : IActionHandler<DecideChargeProposal>
{
    public async Task<Reply> HandleAsync(DecideChargeProposal action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        if (await db.ChargeProposals.FirstOrDefaultAsync(p => p.Id == action.Proposal, ct) is not { } proposal
            || (proposal.IsConfirmed is null
                && (await db.ConfirmersAsync(proposal, turn.Now, ct)).All(holder => holder.Officer.Id != turn.Officer.Id)))
        {
            return new Reply.Message(new ProposalSettled().Message, turn.Language);
        }

        var held = await db.HeldChargesAsync(proposal.PostId, proposal.Moment, turn.Now, ct);
        var displaced = ChargeProposalQueries.Displaced(proposal.Change, held);
        var facts = await db.AppointmentFactsAsync(proposal, displaced, turn.Officer.Id, ct);
        var why = action.Confirm && held.Any(c => c.OfficerId == proposal.SuccessorId && c.Kind is not OfficeDirectory.ChargeKind.Link)
            ? new AlreadyHoldsPost(ChangeCharge.Officer)
            : proposal.Decide(turn.Officer.Id, action.Confirm, displaced, facts, turn.Now);
        if (why is null)
        {
            await SettleAsync(proposal, held, displaced, turn, ct);
            why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        }

        var view = await db.ChargeProposalViewAsync(action.Proposal, turn.Now, ct);
        return view!.Proposal.IsConfirmed is null
            ? ChargeProposalCard.Ask(turn.Language, view, why)
            : ChargeProposalCard.Settled(turn.Language, view, why);
    }

    private async Task SettleAsync(
        ChargeProposal proposal, IReadOnlyList<OfficeDirectory.Charge> held, IReadOnlyList<Guid> displaced, Turn turn, CancellationToken ct)
    {
        if (proposal.IsConfirmed is true)
        {
            await db.RecordChargeOrderAsync(proposal, held, turn, ct);
        }
        else
        {
            db.Audit.Add(AuditLine.Create("charge.rejected", proposal.PostId, turn.Officer.Id, turn.Now, $"{proposal.Id:N}"));
        }

        await db.NotifyChargeChangedAsync(proposal, displaced, turn, ct);
    }
}
