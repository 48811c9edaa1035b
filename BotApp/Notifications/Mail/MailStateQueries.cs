using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Mail;

/// <summary>How the mails about a subject to the computer cell stand, read from the outbox.</summary>
public static class MailStateQueries
{
    private static readonly string[] Mails = [OutboxKinds.SplitBatch, OutboxKinds.MailPart, OutboxKinds.BatchPartSent];

    /// <summary>What still has to leave for the computer cell.</summary>
    public static IQueryable<OutboxMessage> WaitingMails(this BotDb db, Guid subject) =>
        db.Outbox.Where(mail => mail.Subject == subject && Mails.Contains(mail.Kind) && mail.OfficerId == null && mail.DoneAt == null);

    public static async Task<MailState> MailStateAsync(this BotDb db, Guid subject, CancellationToken ct) =>
        await db.WaitingMails(subject).AsNoTracking().Where(mail => mail.LastFailure != null)
            .OrderByDescending(mail => mail.DeadAt != null).ThenBy(mail => mail.DueAt).FirstOrDefaultAsync(ct) is { } failed
                ? new MailState(failed.GetFailure()?.DisplayText, failed.DeadAt is null ? failed.DueAt : null)
                : MailState.OnItsWay;
}
