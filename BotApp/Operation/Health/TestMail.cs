using BotApp.Notifications;
using BotApp.Notifications.Mail;
using MimeKit;

namespace BotApp.Operation.Health;

/// <summary>The mail of <c>check --mail</c>.</summary>
internal static class TestMail
{
    public static Task<SendResult> SendAsync(IMailTransport transport, string from, string to, DateTimeOffset now, CancellationToken ct)
    {
        var (sender, recipient) = (MailboxAddress.Parse(from), MailboxAddress.Parse(to));
        var mail = new MimeMessage
        {
            From = { sender },
            To = { recipient },
            Date = now,
            MessageId = $"check-{Guid.CreateVersion7(now):N}@{sender.Domain}",
            Subject = "Test mail of the SSO-ID & mapping assistant",
            Body = new TextPart("plain")
            {
                Text = "The operator has checked the way to the mail server. Nothing needs to be done.\n"
                    + "संचालक ने मेल सर्वर तक का मार्ग जाँचा है। किसी कार्रवाई की आवश्यकता नहीं है।\n",
            },
        };
        return transport.SendAsync(mail, recipient, ct);
    }
}
