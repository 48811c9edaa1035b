using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Hands a finished mail over for one of its recipients, so that an address that is refused or tried again concerns no other. Handing
/// over the same Message-ID again must not make a second mail where that can be known.
/// </summary>
public interface ICarryMail
{
    Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct);
}
