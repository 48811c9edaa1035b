using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Mails through a relay, one transaction for one recipient. The wait after the final dot is ten minutes (RFC 5321 §4.5.3.2.6): a
/// shorter one makes mails arrive twice (RFC 1047). A relay lost in that wait may have taken the mail or not; it is sent again under the
/// same Message-ID, because a second copy can be known by it and a lost one cannot.
/// </summary>
public sealed class SmtpMail(MailOptions options, TimeProvider clock) : ICarryMail
{
    private static readonly TimeSpan Command = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FinalDot = TimeSpan.FromMinutes(10);

    // Until it is over the mail does not count as sent, so a relay that dawdles is left standing.
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    // The relay may still be at work on the copy that was not confirmed.
    private static readonly TimeSpan UnconfirmedWait = TimeSpan.FromMinutes(10);

    // All of it together: the worker renews its lease while it waits, so only this ends the wait for a relay that never lets go.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(13);

    private readonly RelayCertificate? _authority = options.TrustedCertificate.Length > 0 ? RelayCertificate.Load(options.TrustedCertificate) : null;

    public async Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct)
    {
        var sent = new SentSoFar();
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
        inTime.CancelAfter(Longest);
        using var smtp = new SmtpClient { Timeout = (int)Command.TotalMilliseconds };
        if (_authority is not null)
        {
            smtp.ServerCertificateValidationCallback = (_, certificate, chain, errors) => _authority.IsTrusted(certificate, chain, errors);
        }

        try
        {
            await smtp.ConnectAsync(options.Host, options.Port, Security, inTime.Token);
            if (options.User.Length > 0)
            {
                await smtp.AuthenticateAsync(options.User, options.Password, inTime.Token);
            }

            smtp.Timeout = (int)FinalDot.TotalMilliseconds;
            await smtp.SendAsync(mail, mail.From.Mailboxes.First(), [recipient], inTime.Token, sent);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && ResultOf(fault, sent.Whole) is { } result)
        {
            return result;
        }

        await LeaveAsync(smtp, ct);
        return new SendResult.Done();
    }

    private SecureSocketOptions Security => options.Encryption switch
    {
        MailEncryption.StartTls => SecureSocketOptions.StartTls,
        MailEncryption.Tls => SecureSocketOptions.SslOnConnect,
        MailEncryption.None => SecureSocketOptions.None,
    };

    private SendResult? ResultOf(Exception fault, bool whole) => fault switch
    {
        SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 } refused => new SendResult.Dead($"smtp.{(int)refused.StatusCode}"),
        SmtpCommandException refused => new SendResult.Again($"smtp.{(int)refused.StatusCode}"),
        ParseException => new SendResult.Dead(MailCodes.BadAddress),
        AuthenticationException or ServiceNotAuthenticatedException => new SendResult.Dead(MailCodes.Credentials),
        SslHandshakeException => new SendResult.Again(MailCodes.Certificate),
        NotSupportedException => new SendResult.Again(MailCodes.NoEncryption),
        SmtpProtocolException or IOException or SocketException or ServiceNotConnectedException or TimeoutException or OperationCanceledException => whole
            ? new SendResult.Again(MailCodes.Unconfirmed, clock.GetUtcNow() + UnconfirmedWait)
            : new SendResult.Again(MailCodes.Connection),
        _ => null,
    };

    /// <summary>The mail is taken: how the relay says good-bye changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient smtp, CancellationToken ct)
    {
        try
        {
            smtp.Timeout = (int)Goodbye.TotalMilliseconds;
            await smtp.DisconnectAsync(quit: true, ct);
        }
        catch (Exception fault) when (fault is SmtpProtocolException or SmtpCommandException or IOException or SocketException or ServiceNotConnectedException or TimeoutException)
        {
        }
    }

    /// <summary>Whether all of the mail has gone out, so that only the answer to it was missing.</summary>
    private sealed class SentSoFar : ITransferProgress
    {
        public bool Whole { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Whole = bytesTransferred >= totalSize;

        // Of unknown size: may be whole at any time.
        public void Report(long bytesTransferred) => Whole = true;
    }
}
