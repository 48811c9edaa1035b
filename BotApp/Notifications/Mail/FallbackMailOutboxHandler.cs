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
    BotDb db,
    VisibilityPolicy visibility,
    IMailTransport transport,
    IOptions<MailOptions> options,
    OfficeProfile profile) : IOutboxHandler<FallbackMailPayload>
{
    private static readonly Phrase Why = new(
        "The SSO-ID & mapping assistant could not reach you in Teams. "
            + "Please open it there (Apps, then its name) and write “hi”; you will then receive notifications in Teams again.",
        "SSO-ID एवं मैपिंग सहायक Teams में आप तक नहीं पहुँच सका। कृपया Teams में उसे खोलें (Apps, फिर उसका नाम) और “hi” लिखें; "
            + "उसके बाद सूचनाएँ पुनः Teams में दी जाएँगी।");

    public async Task<SendResult> HandleAsync(FallbackMailPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var notification = payload.Notification;
        if (!visibility.Knows(notification.Topic))
        {
            return new SendResult.DeadLetter(new Failure(FailureReason.NotSupported, notification.Topic));
        }

        if (await db.Officers.FindAsync([notification.OfficerId], ct) is not { } officer
            || !MailboxAddress.TryParse(officer.Upn, out var address))
        {
            return new SendResult.DeadLetter(FailureReason.NoMailAddress);
        }

        var rendered = await visibility.RenderAsync(notification, ct);
        if (rendered is not RenderResult.Message { Card.Summary: var words })
        {
            return rendered is RenderResult.Later { NotBefore: var later } ? new SendResult.Postponed(later) : new SendResult.Obsolete();
        }

        var from = new MailboxAddress(profile.Name.English, options.Value.SenderOf(profile));
        var mail = new MimeMessage
        {
            MessageId = $"{row.Id:N}@{from.Domain}",
            Date = OfficeTime.ToOfficeTime(row.CreatedAt),
            Subject = words,
            Body = new TextPart("plain")
            {
                Text = string.Join("\r\n\r\n", words, Why.Hindi, Why.English, profile.Name.English),
                ContentTransferEncoding = ContentEncoding.QuotedPrintable
            },
        };
        mail.From.Add(from);
        var to = new MailboxAddress(officer.Name, address.Address);
        mail.To.Add(to);
        return await transport.SendAsync(mail, to, ct);
    }
}
