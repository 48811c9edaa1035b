using BotApp.Support;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>Runs against a real SMTP server on the loopback address.</summary>
public sealed class SmtpMailTransportTests : IDisposable
{
    private const string Cell = "cell@nic.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("smtp-").FullName;
    private readonly FakeTimeProvider _clock = new(TestData.Noon);

    [Fact]
    public async Task A_mail_is_sent_over_TLS_with_authentication()
    {
        await using var relay = new FakeSmtpServer { Login = ("bot", "s3cret") };

        Assert.IsType<SendResult.Done>(await SendAsync(relay, user: "bot", password: "s3cret"));

        var taken = Assert.Single(relay.Accepted);
        Assert.Equal((Cell, true, "bot"), (taken.To, taken.Encrypted, taken.User));
        Assert.Equal("batch.1@nic.example", taken.Mail.MessageId);
        Assert.Equal("अनुरोध", taken.Mail.Subject);
    }

    [Fact]
    public async Task Without_STARTTLS_neither_password_nor_mail_is_sent()
    {
        await using var relay = new FakeSmtpServer { OffersStartTls = false, Login = ("bot", "s3cret") };

        Assert.Equal(
            FailureReason.MailEncryption,
            Assert.IsType<SendResult.Retry>(await SendAsync(relay, user: "bot", password: "s3cret")).Failure.Reason);

        Assert.Empty(relay.Accepted);
        Assert.DoesNotContain(
            relay.Commands,
            line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unknown authority")]
    [InlineData("another relay's name")]
    [InlineData("expired")]
    [InlineData("nobody's authority configured")]
    public async Task A_server_with_an_invalid_certificate_receives_nothing(string flaw)
    {
        await using var relay = new FakeSmtpServer();
        using var other = TestCertificates.CreateAuthority();
        relay.Certificate = flaw switch
        {
            "unknown authority" => TestCertificates.CreateServerCertificate(other),
            "another relay's name" => TestCertificates.CreateServerCertificate(FakeSmtpServer.Authority, "relay.elsewhere.example"),
            "expired" => TestCertificates.CreateServerCertificate(FakeSmtpServer.Authority, expired: true),
            _ => relay.Certificate,
        };

        var result = await SendAsync(relay, trusted: flaw != "nobody's authority configured");

        Assert.Equal(FailureReason.MailCertificate, Assert.IsType<SendResult.Retry>(result).Failure.Reason);
        Assert.Empty(relay.Accepted);
        Assert.DoesNotContain(relay.Commands, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_is_not_retried()
    {
        await using var relay = new FakeSmtpServer { Login = ("bot", "s3cret") };

        Assert.Equal(
            FailureReason.MailCredentials,
            Assert.IsType<SendResult.DeadLetter>(await SendAsync(relay, user: "bot", password: "old")).Failure.Reason);
        Assert.Equal(FailureReason.MailCredentials, Assert.IsType<SendResult.DeadLetter>(await SendAsync(relay)).Failure.Reason);
    }

    [Theory]
    [InlineData("450 4.2.0 greylisted", true)]
    [InlineData("452 4.2.2 mailbox full", true)]
    [InlineData("550 5.1.1 no such user", false)]
    [InlineData("552 5.3.4 too large", false)]
    public async Task Temporary_SMTP_errors_are_retried_and_permanent_ones_are_not(string answer, bool again)
    {
        await using var relay = new FakeSmtpServer();
        relay.ReplyTo(Cell, answer);

        var result = await SendAsync(relay);

        var failure = new Failure(FailureReason.MailRefused, "smtp." + answer[..3]);
        Assert.Equal(again ? new SendResult.Retry(failure) : new SendResult.DeadLetter(failure), result);
        Assert.Empty(relay.Accepted);
    }

    [Fact]
    public async Task An_unreachable_server_is_retried()
    {
        var relay = new FakeSmtpServer();
        var options = Options(relay);
        await relay.DisposeAsync();

        Assert.Equal(
            new SendResult.Retry(FailureReason.MailConnection),
            await new SmtpMailTransport(options, _clock).SendAsync(Mail(), new MailboxAddress("", Cell), default));
    }

    [Theory]
    [InlineData(SmtpStage.Greeting)]
    [InlineData(SmtpStage.Recipient)]
    [InlineData(SmtpStage.InData)]
    public async Task A_disconnect_during_DATA_sends_nothing_and_the_retry_sends_once(SmtpStage moment)
    {
        await using var relay = new FakeSmtpServer();
        relay.DisconnectOnceAt(moment);
        using var mail = moment is SmtpStage.InData ? LargeMail() : Mail();

        Assert.Equal(new SendResult.Retry(FailureReason.MailConnection), await SendAsync(relay, mail: mail));
        Assert.Empty(relay.Accepted);
        Assert.IsType<SendResult.Done>(await SendAsync(relay, mail: mail));
        Assert.Single(relay.Accepted);
    }

    /// <summary>
    /// RFC 1047: the outcome is unknown. The mail is sent again, later, with the same Message-ID, by which the recipient's mailbox
    /// recognises it.
    /// </summary>
    [Theory]
    [InlineData(SmtpStage.AfterDot, 1)]
    [InlineData(SmtpStage.Stored, 2)]
    public async Task A_disconnect_after_the_final_dot_is_retried_late_with_the_same_id(SmtpStage moment, int copies)
    {
        await using var relay = new FakeSmtpServer();
        relay.DisconnectOnceAt(moment);

        Assert.Equal(new SendResult.Retry(FailureReason.MailUnconfirmed, TestData.Noon.AddMinutes(10)), await SendAsync(relay));
        Assert.IsType<SendResult.Done>(await SendAsync(relay));

        Assert.Equal(copies, relay.Accepted.Count);
        Assert.Single(relay.Accepted.Select(taken => taken.Mail.MessageId).Distinct());
    }

    [Theory]
    [InlineData(SmtpStage.Confirmed)]
    [InlineData(SmtpStage.Quit)]
    public async Task A_disconnect_after_the_confirmation_is_ignored(SmtpStage moment)
    {
        await using var relay = new FakeSmtpServer();
        relay.DisconnectOnceAt(moment);

        Assert.IsType<SendResult.Done>(await SendAsync(relay));
        Assert.Single(relay.Accepted);
    }

    [Fact]
    public void Plain_SMTP_is_allowed_only_on_loopback()
    {
        Assert.False(new MailOptions { Host = "relay.nic.in" }.IsRelayLocal);
        Assert.False(new MailOptions { Host = "localhost.nic.in" }.IsRelayLocal);
        Assert.True(new MailOptions { Host = "127.0.0.1" }.IsRelayLocal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<SendResult> SendAsync(
        FakeSmtpServer relay, bool trusted = true, string user = "", string password = "", MimeMessage? mail = null) =>
        new SmtpMailTransport(Options(relay, trusted, user, password), _clock).SendAsync(
            mail ?? Mail(),
            new MailboxAddress("Computer cell", Cell),
            default);

    private MailOptions Options(FakeSmtpServer relay, bool trusted = true, string user = "", string password = "")
    {
        var authority = Path.Combine(_folder, "authority.pem");
        File.WriteAllText(authority, FakeSmtpServer.Authority.ExportCertificatePem());
        return new MailOptions
        {
            Transport = MailTransportKind.Smtp,
            Host = "127.0.0.1",
            Port = relay.Port,
            TrustedCertificate = trusted ? authority : "",
            User = user,
            Password = password
        };
    }

    /// Larger than what lies in the sockets between both ends, so that a line cut in the middle is noticed in the middle.
    private static MimeMessage LargeMail()
    {
        var mail = Mail();
        mail.Body = new TextPart("plain")
        {
            Text = string.Concat(Enumerable.Repeat(new string('x', 75) + "\r\n", 300_000)),
            ContentTransferEncoding = ContentEncoding.SevenBit
        };
        return mail;
    }

    private static MimeMessage Mail()
    {
        var mail = new MimeMessage
        {
            MessageId = "batch.1@nic.example",
            Subject = "अनुरोध",
            Body = new TextPart("plain")
            {
                Text = string.Join(
                "\r\n",
                Enumerable.Repeat("One line of many, and one with a dot:\r\n.", 50))
            },
        };
        mail.From.Add(new MailboxAddress("Office", "office@nic.example"));
        mail.To.Add(new MailboxAddress("Computer cell", Cell));
        mail.Cc.Add(new MailboxAddress("Head", "head@kochi.example"));
        return mail;
    }
}
