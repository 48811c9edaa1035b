using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>A second person confirms an erasure, or does not. The outbox carries it out, so that a crash cannot leave half of it.</summary>
internal sealed class DecideErasureHandler(BotDb db) : IActionHandler<DecideErasure>
{
    public async Task<Reply> HandleAsync(DecideErasure action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.ErasureProposals.FirstOrDefaultAsync(one => one.Id == action.Proposal, ct) is not { } proposal
            || await db.PersonRecordsAsync(proposal.OfficerId, ct) is not { } records)
        {
            return new Reply.Message(new ErasureSettled().Message, turn.Language);
        }

        if (proposal.IsConfirmed is { } settled)
        {
            return ErasureCard.Settled(turn.Language, settled);
        }

        var why = (action.Confirm ? records.CheckErasure() : null) ?? proposal.Decide(turn.Officer.Id, action.Confirm, turn.Now);
        if (why is null)
        {
            db.Audit.Add(AuditLine.Create(
                action.Confirm ? "erasure.confirmed" : "erasure.rejected",
                proposal.OfficerId,
                turn.Officer.Id,
                turn.Now,
                $"{proposal.Id:N}"));
            if (action.Confirm)
            {
                db.Outbox.Add(OutboxMessage.From(new ErasePersonPayload(proposal.Id, proposal.OfficerId), turn.Now));
            }

            why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        }

        var proposer = await db.Officers.AsNoTracking().FirstAsync(officer => officer.Id == proposal.ProposedById, ct);
        return why is null
            ? ErasureCard.Settled(turn.Language, action.Confirm)
            : ErasureCard.Ask(turn.Language, proposal, records, proposer.Name, why);
    }
}
