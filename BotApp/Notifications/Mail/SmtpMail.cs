using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Mails through a relay: STARTTLS or TLS with a checked certificate, one transaction per recipient, because one bad address would
/// refuse them all. The wait after the final dot is ten minutes (RFC 5321 §4.5.3.2.6): a shorter one makes mails arrive twice.
/// </summary>
public sealed class SmtpMail(MailOptions options) : ICarryMail
{
    private static readonly TimeSpan DataTermination = TimeSpan.FromMinutes(10);

    public async Task<SendResult> SendAsync(MimeMessage mail, CancellationToken ct)
    {
        using var smtp = new SmtpClient { Timeout = (int)DataTermination.TotalMilliseconds };
        try
        {
            await smtp.ConnectAsync(options.Host, options.Port, options.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, ct);
            if (options.User.Length > 0)
            {
                await smtp.AuthenticateAsync(options.User, options.Password, ct);
            }

            foreach (var recipient in mail.To.Mailboxes.Concat(mail.Cc.Mailboxes))
            {
                await smtp.SendAsync(mail, mail.From.Mailboxes.First(), [recipient], ct);
            }

            await smtp.DisconnectAsync(quit: true, ct);
            return new SendResult.Done();
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            return new SendResult.Dead($"smtp.{(int)refused.StatusCode}");
        }
        catch (SmtpCommandException refused)
        {
            return new SendResult.Again($"smtp.{(int)refused.StatusCode}");
        }
        catch (ParseException)
        {
            return new SendResult.Dead("smtp.bad-address");
        }
        catch (Exception fault) when (fault is SmtpProtocolException or AuthenticationException or IOException or SocketException or SslHandshakeException or NotSupportedException or ServiceNotConnectedException)
        {
            return new SendResult.Again("smtp." + fault.GetType().Name);
        }
    }
}
