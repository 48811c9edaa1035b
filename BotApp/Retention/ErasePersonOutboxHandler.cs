using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Carries out a confirmed erasure, unless a hold or a request has come in between.</summary>
internal sealed class ErasePersonOutboxHandler(
    BotDb db, ErasureStore erasure, IDatabaseProvider engine, IMailTransport mails, TimeProvider clock) : IOutboxHandler<ErasePersonPayload>
{
    public async Task<SendResult> HandleAsync(ErasePersonPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var proposal = await db.ErasureProposals.FirstOrDefaultAsync(one => one.Id == payload.ProposalId, ct);
        if (proposal is not { IsConfirmed: true }
            || await db.PersonRecordsAsync(payload.OfficerId, ct) is not { } records
            || records.CheckErasure() is not null)
        {
            return new SendResult.Obsolete();
        }

        if (await erasure.EraseAsync(payload.OfficerId, proposal, clock.GetUtcNow(), ct) is not { } copies)
        {
            return new SendResult.Retry(FailureReason.ChangedConcurrently);
        }

        mails.DeleteCopies((id, _) => copies.Any(copy => id.StartsWith(copy, StringComparison.Ordinal)));
        await engine.EraseRemnantsAsync(db, ct);
        return new SendResult.Done();
    }
}
