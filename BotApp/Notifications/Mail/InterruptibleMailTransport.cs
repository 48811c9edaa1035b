using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>Rejects mails during a simulated outage as an unreachable relay would: the outbox retries by its plan.</summary>
public sealed class InterruptibleMailTransport(IMailTransport transport, IMailOutage outage) : IMailTransport
{
    public Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct) =>
        outage.IsActive
            ? Task.FromResult<SendResult>(new SendResult.Retry(FailureReason.MailConnection))
            : transport.SendAsync(mail, recipient, ct);

    public Task<SendResult> CheckAsync(CancellationToken ct) =>
        outage.IsActive
            ? Task.FromResult<SendResult>(new SendResult.Retry(FailureReason.MailConnection))
            : transport.CheckAsync(ct);

    public int DeleteCopies(Func<string, DateTimeOffset, bool> isDue) => transport.DeleteCopies(isDue);
}
