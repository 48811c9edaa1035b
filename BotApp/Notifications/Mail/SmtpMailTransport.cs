using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Sends mails through an SMTP relay, one transaction per recipient. The timeout after the final dot is ten minutes (RFC 5321 §4.5.3.2.6):
/// a shorter one duplicates mails (RFC 1047). If the connection is lost in that wait, the mail is sent again with the same Message-ID,
/// because a duplicate can be recognised by it and a lost mail cannot.
/// </summary>
/// <param name="tokens">Null where the bot logs in by password, or not at all.</param>
public sealed class SmtpMailTransport(MailOptions options, TimeProvider clock, IMailTokens? tokens = null) : IMailTransport
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DataTimeout = TimeSpan.FromMinutes(10);

    // Caps QUIT at 5 s: the mail is not acknowledged before it ends.
    private static readonly TimeSpan QuitTimeout = TimeSpan.FromSeconds(5);

    // The relay may still be processing the unconfirmed copy.
    private static readonly TimeSpan UnconfirmedRetryDelay = TimeSpan.FromMinutes(10);

    // Caps the whole attempt: the worker renews its lease while it waits, so nothing else ends the wait for a hanging relay.
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromMinutes(13);

    private readonly RelayCertificateValidator? _authority = options.TrustedCertificate.Length > 0
        ? RelayCertificateValidator.Load(options.TrustedCertificate)
        : null;

    /// <summary>The relay keeps its own copies.</summary>
    public int DeleteCopies(Func<string, DateTimeOffset, bool> isDue) => 0;

    public async Task<SendResult> CheckAsync(CancellationToken ct)
    {
        using var smtp = NewClient();
        try
        {
            await LogInAsync(smtp, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && ToSendResult(fault, whole: false) is { } result)
        {
            return result;
        }

        await QuitAsync(smtp, ct);
        return new SendResult.Done();
    }

    public async Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct)
    {
        var sent = new UploadProgress();
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
        inTime.CancelAfter(TotalTimeout);
        using var smtp = NewClient();
        try
        {
            await LogInAsync(smtp, inTime.Token);
            smtp.Timeout = (int)DataTimeout.TotalMilliseconds;
            await smtp.SendAsync(mail, mail.From.Mailboxes.First(), [recipient], inTime.Token, sent);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && ToSendResult(fault, sent.IsComplete) is { } result)
        {
            return result;
        }

        await QuitAsync(smtp, ct);
        return new SendResult.Done();
    }

    private SmtpClient NewClient()
    {
        var smtp = new SmtpClient { Timeout = (int)CommandTimeout.TotalMilliseconds };
        if (_authority is not null)
        {
            smtp.ServerCertificateValidationCallback = (_, certificate, chain, errors) => _authority.IsTrusted(certificate, chain, errors);
        }

        return smtp;
    }

    private async Task LogInAsync(SmtpClient smtp, CancellationToken ct)
    {
        // Asked for first: a relay is not kept waiting for Entra.
        var token = tokens is null ? null : await tokens.GetAsync(ct);
        await smtp.ConnectAsync(options.Host, options.Port, Security, ct);
        if (token is not null)
        {
            await smtp.AuthenticateAsync(new SaslMechanismOAuth2(options.User, token), ct);
        }
        else if (options.User.Length > 0)
        {
            await smtp.AuthenticateAsync(options.User, options.Password, ct);
        }
    }

    private SecureSocketOptions Security => options.Encryption switch
    {
        MailEncryption.StartTls => SecureSocketOptions.StartTls,
        MailEncryption.Tls => SecureSocketOptions.SslOnConnect,
        MailEncryption.None => SecureSocketOptions.None,
    };

    private SendResult? ToSendResult(Exception fault, bool whole) => fault switch
    {
        SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 } refused => new SendResult.DeadLetter(Refused(refused)),
        SmtpCommandException refused => new SendResult.Retry(Refused(refused)),
        ParseException => new SendResult.DeadLetter(FailureReason.BadMailAddress),
        MailTokenRefusedException refused => new SendResult.Retry(new Failure(FailureReason.MailToken, refused.Code)),
        // A refused token locks no account.
        AuthenticationException or ServiceNotAuthenticatedException when tokens is not null =>
            new SendResult.Retry(new Failure(FailureReason.MailToken, "relay")),
        AuthenticationException or ServiceNotAuthenticatedException => new SendResult.DeadLetter(FailureReason.MailCredentials),
        SslHandshakeException => new SendResult.Retry(FailureReason.MailCertificate),
        NotSupportedException => new SendResult.Retry(FailureReason.MailEncryption),
        SmtpProtocolException or IOException or SocketException or ServiceNotConnectedException
            or TimeoutException or OperationCanceledException => whole
            ? new SendResult.Retry(FailureReason.MailUnconfirmed, clock.GetUtcNow() + UnconfirmedRetryDelay)
            : new SendResult.Retry(FailureReason.MailConnection),
        _ => null,
    };

    private static Failure Refused(SmtpCommandException refused) => new(FailureReason.MailRefused, $"smtp.{(int)refused.StatusCode}");

    /// <summary>The mail is accepted: a fault during QUIT changes nothing.</summary>
    private static async Task QuitAsync(SmtpClient smtp, CancellationToken ct)
    {
        try
        {
            smtp.Timeout = (int)QuitTimeout.TotalMilliseconds;
            await smtp.DisconnectAsync(quit: true, ct);
        }
        catch (Exception fault) when (fault is SmtpProtocolException or SmtpCommandException or IOException
            or SocketException or ServiceNotConnectedException or TimeoutException)
        {
        }
    }

    /// <summary>Whether the whole mail was sent, so that only the confirmation was missing.</summary>
    private sealed class UploadProgress : ITransferProgress
    {
        public bool IsComplete { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => IsComplete = bytesTransferred >= totalSize;

        // Of unknown size: may be complete at any time.
        public void Report(long bytesTransferred) => IsComplete = true;
    }
}
