using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>Removes a proposed change that has not been sent, with the scans of its order.</summary>
internal sealed class DiscardChargeProposalHandler(BotDb db, DocumentVault vault) : IActionHandler<DiscardChargeProposal>
{
    public async Task<Reply> HandleAsync(DiscardChargeProposal action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.UnsentProposalAsync(turn.Officer.Id, ct) is not { } proposal || proposal.Id != action.Proposal)
        {
            return new Reply.Message(new ProposalSettled().Message, turn.Language);
        }

        var attachments = await db.Attachments.Where(attachment => attachment.RequestId == proposal.Id).ToListAsync(ct);
        db.Attachments.RemoveRange(attachments);
        db.ChargeProposals.Remove(proposal);
        db.Audit.Add(AuditLine.Create("charge.discarded", proposal.PostId, turn.Officer.Id, turn.Now, $"{proposal.Id:N}"));
        if (await db.SaveAsync(turn.Now, ct))
        {
            await vault.DiscardAsync(attachments.Select(attachment => attachment.Id));
        }

        return Reply.RedirectTo<ChangeCharge>();
    }
}
