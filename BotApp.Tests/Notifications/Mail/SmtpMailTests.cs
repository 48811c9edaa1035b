using BotApp.Support;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>Runs against a real SMTP server on the loopback address.</summary>
public sealed class SmtpMailTests : IDisposable
{
    private const string Cell = "cell@nic.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("smtp-").FullName;
    private readonly FakeTimeProvider _clock = new(A.Noon);

    [Fact]
    public async Task A_mail_is_sent_over_TLS_with_authentication()
    {
        await using var relay = new SmtpRelay { Login = ("bot", "s3cret") };

        Assert.IsType<SendResult.Done>(await SendAsync(relay, user: "bot", password: "s3cret"));

        var taken = Assert.Single(relay.Taken);
        Assert.Equal((Cell, true, "bot"), (taken.To, taken.Encrypted, taken.User));
        Assert.Equal("batch.1@nic.example", taken.Mail.MessageId);
        Assert.Equal("अनुरोध", taken.Mail.Subject);
    }

    [Fact]
    public async Task Without_STARTTLS_neither_password_nor_mail_is_sent()
    {
        await using var relay = new SmtpRelay { OffersStartTls = false, Login = ("bot", "s3cret") };

        Assert.Equal(MailCodes.NoEncryption, Assert.IsType<SendResult.Again>(await SendAsync(relay, user: "bot", password: "s3cret")).Code);

        Assert.Empty(relay.Taken);
        Assert.DoesNotContain(relay.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unknown authority")]
    [InlineData("another relay's name")]
    [InlineData("expired")]
    [InlineData("nobody's authority configured")]
    public async Task A_server_with_an_invalid_certificate_receives_nothing(string flaw)
    {
        await using var relay = new SmtpRelay();
        using var other = RelayPaper.Authority();
        relay.Certificate = flaw switch
        {
            "unknown authority" => RelayPaper.ForRelay(other),
            "another relay's name" => RelayPaper.ForRelay(relay.Authority, "relay.elsewhere.example"),
            "expired" => RelayPaper.ForRelay(relay.Authority, expired: true),
            _ => relay.Certificate,
        };

        var result = await SendAsync(relay, trusted: flaw != "nobody's authority configured");

        Assert.Equal(MailCodes.Certificate, Assert.IsType<SendResult.Again>(result).Code);
        Assert.Empty(relay.Taken);
        Assert.DoesNotContain(relay.Heard, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_is_not_retried()
    {
        await using var relay = new SmtpRelay { Login = ("bot", "s3cret") };

        Assert.Equal(MailCodes.Credentials, Assert.IsType<SendResult.Dead>(await SendAsync(relay, user: "bot", password: "old")).Code);
        Assert.Equal(MailCodes.Credentials, Assert.IsType<SendResult.Dead>(await SendAsync(relay)).Code);
    }

    [Theory]
    [InlineData("450 4.2.0 greylisted", true)]
    [InlineData("452 4.2.2 mailbox full", true)]
    [InlineData("550 5.1.1 no such user", false)]
    [InlineData("552 5.3.4 too large", false)]
    public async Task Temporary_SMTP_errors_are_retried_and_permanent_ones_are_not(string answer, bool again)
    {
        await using var relay = new SmtpRelay();
        relay.AnswerTo(Cell, answer);

        var result = await SendAsync(relay);

        var code = "smtp." + answer[..3];
        Assert.Equal(again ? new SendResult.Again(code) : new SendResult.Dead(code), result);
        Assert.Empty(relay.Taken);
    }

    [Fact]
    public async Task An_unreachable_server_is_retried()
    {
        var relay = new SmtpRelay();
        var options = Options(relay);
        await relay.DisposeAsync();

        Assert.Equal(new SendResult.Again(MailCodes.Connection), await new SmtpMail(options, _clock).SendAsync(Mail(), new MailboxAddress("", Cell), default));
    }

    [Theory]
    [InlineData(RelayMoment.Greeting)]
    [InlineData(RelayMoment.Recipient)]
    [InlineData(RelayMoment.InData)]
    public async Task A_disconnect_during_DATA_sends_nothing_and_the_retry_sends_once(RelayMoment moment)
    {
        await using var relay = new SmtpRelay();
        relay.CutOnceAt(moment);
        using var mail = moment is RelayMoment.InData ? LargeMail() : Mail();

        Assert.Equal(new SendResult.Again(MailCodes.Connection), await SendAsync(relay, mail: mail));
        Assert.Empty(relay.Taken);
        Assert.IsType<SendResult.Done>(await SendAsync(relay, mail: mail));
        Assert.Single(relay.Taken);
    }

    /// <summary>
    /// RFC 1047: the outcome is unknown. The mail is sent again, later, with the same Message-ID, by which the recipient's mailbox
    /// recognises it.
    /// </summary>
    [Theory]
    [InlineData(RelayMoment.AfterDot, 1)]
    [InlineData(RelayMoment.Kept, 2)]
    public async Task A_disconnect_after_the_final_dot_is_retried_late_with_the_same_id(RelayMoment moment, int copies)
    {
        await using var relay = new SmtpRelay();
        relay.CutOnceAt(moment);

        Assert.Equal(new SendResult.Again(MailCodes.Unconfirmed, A.Noon.AddMinutes(10)), await SendAsync(relay));
        Assert.IsType<SendResult.Done>(await SendAsync(relay));

        Assert.Equal(copies, relay.Taken.Count);
        Assert.Single(relay.Taken.Select(taken => taken.Mail.MessageId).Distinct());
    }

    [Theory]
    [InlineData(RelayMoment.Confirmed)]
    [InlineData(RelayMoment.Quit)]
    public async Task A_disconnect_after_the_confirmation_is_ignored(RelayMoment moment)
    {
        await using var relay = new SmtpRelay();
        relay.CutOnceAt(moment);

        Assert.IsType<SendResult.Done>(await SendAsync(relay));
        Assert.Single(relay.Taken);
    }

    [Fact]
    public void Plain_SMTP_is_allowed_only_on_loopback()
    {
        Assert.False(new MailOptions { Host = "relay.nic.in" }.IsRelayHere);
        Assert.False(new MailOptions { Host = "localhost.nic.in" }.IsRelayHere);
        Assert.True(new MailOptions { Host = "127.0.0.1" }.IsRelayHere);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<SendResult> SendAsync(SmtpRelay relay, bool trusted = true, string user = "", string password = "", MimeMessage? mail = null) =>
        new SmtpMail(Options(relay, trusted, user, password), _clock).SendAsync(mail ?? Mail(), new MailboxAddress("Computer cell", Cell), default);

    private MailOptions Options(SmtpRelay relay, bool trusted = true, string user = "", string password = "")
    {
        var authority = Path.Combine(_folder, "authority.pem");
        File.WriteAllText(authority, relay.Authority.ExportCertificatePem());
        return new MailOptions { Transport = MailTransport.Smtp, Host = "127.0.0.1", Port = relay.Port, TrustedCertificate = trusted ? authority : "", User = user, Password = password };
    }

    /// Larger than what lies in the sockets between both ends, so that a line cut in the middle is noticed in the middle.
    private static MimeMessage LargeMail()
    {
        var mail = Mail();
        mail.Body = new TextPart("plain") { Text = string.Concat(Enumerable.Repeat(new string('x', 75) + "\r\n", 300_000)), ContentTransferEncoding = ContentEncoding.SevenBit };
        return mail;
    }

    private static MimeMessage Mail()
    {
        var mail = new MimeMessage
        {
            MessageId = "batch.1@nic.example",
            Subject = "अनुरोध",
            Body = new TextPart("plain") { Text = string.Join("\r\n", Enumerable.Repeat("One line of many, and one with a dot:\r\n.", 50)) },
        };
        mail.From.Add(new MailboxAddress("Office", "office@nic.example"));
        mail.To.Add(new MailboxAddress("Computer cell", Cell));
        mail.Cc.Add(new MailboxAddress("Head", "head@kochi.example"));
        return mail;
    }
}
