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

        var why = action.Shown
            ? null
            : await db.DecideProposalAsync(proposal, turn.Officer.Id, action.Confirm, tellsDecider: false, turn.Now, ct);
        if (why is null && !action.Shown)
        {
            why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        }
        else
        {
            await db.CancelWriteAsync();
        }

        var view = await db.ChargeProposalViewAsync(action.Proposal, turn.Now, ct);
        return view!.Proposal.IsConfirmed is null
            ? ChargeProposalCard.Ask(turn.Language, view, why)
            : ChargeProposalCard.Settled(turn.Language, view, why);
    }
}
