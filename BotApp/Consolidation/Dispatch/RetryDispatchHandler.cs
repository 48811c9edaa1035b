using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Dispatch;

/// <summary>The computer cell, or whoever sent the batch, has its mail tried again at once.</summary>
internal sealed class RetryDispatchHandler(BotDb db, OfficeProfile profile) : IActionHandler<RetryDispatch>
{
    public async Task<Reply> HandleAsync(RetryDispatch action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == action.Batch, ct) is not { } batch
            || (!turn.IsCell && batch.MadeById != turn.Officer.Id && batch.InPlaceOfId != turn.Officer.Id))
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        // A mail that is being sent at this moment is left alone: it must not leave twice.
        foreach (var mail in await db.WaitingMails(batch.Id).Where(mail => mail.ClaimedUntil == null).ToListAsync(ct))
        {
            (mail.DeadAt, mail.DueAt, mail.Attempts, mail.LastFailure, mail.LastError) = (null, turn.Now, 0, null, null);
            db.Audit.Add(AuditLine.Create("delivery.retried", mail.Id, turn.Officer.Id, turn.Now));
        }

        await db.SaveAsync(turn.Now, ct);
        return turn.IsCell && batch.MadeById != turn.Officer.Id
            ? Reply.RedirectTo<ShowWorkList>()
            : BatchCard.Sent(
                turn.Language,
                batch,
                await db.RowCountAsync(batch.Id, ct),
                profile.ComputerCellMail,
                await db.MailStateAsync(batch, ct));
    }
}
