using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Undelivered;

/// <summary>Dead-lettered outbox rows, until somebody retries or closes them.</summary>
public static class UndeliveredQueries
{
    public static IQueryable<OutboxMessage> Undelivered(this BotDb db) => db.Outbox.Where(m => m.DeadAt != null && m.DoneAt == null);

    /// <summary>Rows for unreachable chats cannot be retried: the person has to write first.</summary>
    public static IQueryable<OutboxMessage> UndeliveredForRetry(this BotDb db) =>
        db.Undelivered().Where(m => m.LastFailure != FailureReason.Unreachable);

    /// <summary>
    /// A batch mail to the computer cell cannot be closed, or its requests would wait forever: it is sent again once the cause is fixed.
    /// </summary>
    public static IQueryable<OutboxMessage> UndeliveredForClosing(this BotDb db) =>
        db.Undelivered()
            .Where(m => m.Kind != OutboxKinds.SplitBatch
                && m.Kind != OutboxKinds.BatchPartSent
                && (m.Kind != OutboxKinds.MailPart || m.OfficerId != null));

    public static async Task<UndeliveredView> UndeliveredViewAsync(
        this BotDb db, ISubjectNames subjects, CancellationToken ct, int take = UndeliveredView.MaxLines)
    {
        var newest = await (
            from message in db.Undelivered().AsNoTracking()
            join officer in db.Officers on message.OfficerId equals officer.Id into officers
            from officer in officers.DefaultIfEmpty()
            orderby message.DeadAt descending
            select new
            {
                Recipient = officer!.Name,
                Message = message,
                Mailed = db.Outbox.Any(m => m.DedupKey == FallbackMailPayload.KeyPrefix + message.DedupKey && m.DoneAt != null),
            })
            .Take(take).ToListAsync(ct);
        var names = await subjects.NamesAsync([.. newest.Where(line => line.Recipient is null).Select(line => line.Message.Subject)], ct);
        return new UndeliveredView(
            [
                .. newest.Select(line => new UndeliveredLine(
                    line.Recipient ?? names.GetValueOrDefault(line.Message.Subject),
                    line.Message.Kind,
                    line.Message.GetFailure() ?? FailureReason.Fault,
                    line.Message.DeadAt!.Value,
                    line.Mailed)),
            ],
            await db.Undelivered().CountAsync(ct),
            await db.UndeliveredForRetry().CountAsync(ct),
            await db.UndeliveredForClosing().CountAsync(ct));
    }
}
