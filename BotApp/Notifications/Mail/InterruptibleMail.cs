using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>Rejects mails during a simulated outage as an unreachable relay would: the outbox retries by its plan.</summary>
public sealed class InterruptibleMail(ICarryMail carrier, IMailOutage outage) : ICarryMail
{
    public Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct) =>
        outage.IsOn ? Task.FromResult<SendResult>(new SendResult.Again(MailCodes.Connection)) : carrier.SendAsync(mail, recipient, ct);
}
