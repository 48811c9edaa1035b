using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>Refuses mails while the outage is on, as a relay that cannot be reached does: the outbox tries again by its plan.</summary>
public sealed class InterruptibleMail(ICarryMail carrier, IMailOutage outage) : ICarryMail
{
    public Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct) =>
        outage.IsOn ? Task.FromResult<SendResult>(new SendResult.Again("mail.down")) : carrier.SendAsync(mail, recipient, ct);
}
