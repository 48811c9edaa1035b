using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>Sends a proposed change with its office order to those who may confirm it.</summary>
internal sealed class SendChargeProposalHandler(BotDb db) : IActionHandler<SendChargeProposal>
{
    public async Task<Reply> HandleAsync(SendChargeProposal action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        if (await db.ChargeProposals.FirstOrDefaultAsync(
            p => p.Id == action.Proposal && p.ProposedById == turn.Officer.Id, ct) is not { } proposal)
        {
            return new Reply.Message(new ProposalSettled().Message, turn.Language);
        }

        var confirmers = (await db.ConfirmersAsync(proposal, turn.Now, ct)).DistinctBy(holder => holder.Officer.Id).ToList();
        var attachments = await db.AttachmentsAsync(proposal.Id, ct);
        var why = await CheckAsync(proposal, confirmers, turn, ct) ?? proposal.Send(attachments.Count);
        if (why is null)
        {
            proposal.ProposedAt = turn.Now;
            db.AskForConfirmation(proposal, confirmers, turn.Now);
            why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        }

        var view = (await db.ChargeProposalViewAsync(proposal.Id, turn.Now, ct))!;
        return view.Proposal.Scans == 0
            ? ChargeProposalCard.Attach(turn.Language, view, attachments, why)
            : ChargeProposalCard.Sent(turn.Language, view, [.. confirmers.Select(holder => holder.Officer.Name)]);
    }

    /// <summary>Days and charges may have passed since the form was filled in.</summary>
    private async Task<Refusal?> CheckAsync(ChargeProposal proposal, List<PostHolder> confirmers, Turn turn, CancellationToken ct)
    {
        if (OfficeTime.DayOf(proposal.Moment) < turn.Today.AddDays(-ChargeProposal.MaxDaysBack))
        {
            return new ChargeTooFarBack(ChangeCharge.Day);
        }

        return confirmers.Count == 0 || await db.IsConcernedAsync(proposal, turn.Officer.Id, turn.Now, ct)
            ? new OwnAppointment(null)
            : null;
    }
}
