using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Sends a finished mail to one of its recipients, so that a refused or retried address affects no other. Sending the same Message-ID again
/// must not create a second mail where that can be detected.
/// </summary>
public interface IMailTransport
{
    Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct);
}
