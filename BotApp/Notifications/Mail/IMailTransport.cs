using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Sends a finished mail to one of its recipients, so that a refused or retried address affects no other. Sending the same Message-ID again
/// must not create a second mail where that can be detected.
/// </summary>
public interface IMailTransport
{
    Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct);

    /// <summary>Whether mails could be sent now; sends none. <see cref="SendResult.Done"/>, or why not.</summary>
    Task<SendResult> CheckAsync(CancellationToken ct);

    /// <summary>Deletes kept copies of sent mails by their Message-ID and the time they were written; returns how many.</summary>
    int DeleteCopies(Func<string, DateTimeOffset, bool> isDue);
}
