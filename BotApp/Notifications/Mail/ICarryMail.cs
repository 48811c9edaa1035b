using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>Hands a finished mail over. Handing over the same Message-ID again must not make a second mail where that can be known.</summary>
public interface ICarryMail
{
    Task<SendResult> SendAsync(MimeMessage mail, CancellationToken ct);
}
