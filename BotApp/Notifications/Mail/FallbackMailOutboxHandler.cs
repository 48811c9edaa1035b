using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Sends a notification that Teams could not deliver by mail: one sentence and how to continue. The Message-ID is derived from the row, so
/// that a retry is the same mail.
/// </summary>
internal sealed class FallbackMailOutboxHandler(
    BotDb db, IEnumerable<INotificationRenderer> notices, IMailTransport carrier, IOptions<MailOptions> options, OfficeProfile profile) : IOutboxHandler
{
    private static readonly Phrase Why = new(
        "The SSO-ID & mapping assistant could not reach you in Teams. Please open it there (Apps, then its name) and write “hi”; from then on you are told in Teams again.",
        "SSO-ID एवं मैपिंग सहायक Teams में आप तक नहीं पहुँच सका। कृपया Teams में उसे खोलें (Apps, फिर उसका नाम) और “hi” लिखें; उसके बाद सूचनाएँ पुनः Teams में दी जाएँगी।");

    public string Kind => OutboxKinds.FallbackMail;

    public async Task<SendResult> HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.OfficerId is not { } officerId || await db.Officers.FindAsync([officerId], ct) is not { } officer ||
            notices.FirstOrDefault(n => n.Topic == message.Topic) is not { } notice)
        {
            return new SendResult.DeadLetter("no-notice");
        }

        if (!MailboxAddress.TryParse(officer.Upn, out var address))
        {
            return new SendResult.DeadLetter("mail.no-address");
        }

        if (await notice.RenderAsync(message.Subject, officerId, ct) is not { Card.Summary: var words })
        {
            return new SendResult.Obsolete();
        }

        var from = new MailboxAddress(profile.Name.English, options.Value.SenderOf(profile));
        var mail = new MimeMessage
        {
            MessageId = $"{message.Id:N}@{from.Domain}",
            Date = OfficeTime.ToOfficeTime(message.CreatedAt),
            Subject = words,
            Body = new TextPart("plain") { Text = string.Join("\r\n\r\n", words, Why.Hindi, Why.English, profile.Name.English), ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        mail.From.Add(from);
        var to = new MailboxAddress(officer.Name, address.Address);
        mail.To.Add(to);
        return await carrier.SendAsync(mail, to, ct);
    }
}
