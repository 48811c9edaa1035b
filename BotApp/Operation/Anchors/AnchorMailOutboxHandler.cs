using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BotApp.Operation.Anchors;

/// <summary>Mails the anchor to one person; obsolete when the list of addresses has become shorter.</summary>
internal sealed class AnchorMailOutboxHandler(
    IMailTransport transport,
    IOptions<MailOptions> mail,
    IOptions<AuditOptions> audit,
    OfficeProfile profile) : IOutboxHandler<AnchorMailPayload>
{
    public async Task<SendResult> HandleAsync(AnchorMailPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (audit.Value.AnchorMail.ElementAtOrDefault(payload.Recipient) is not { } address)
        {
            return new SendResult.Obsolete();
        }

        var from = new MailboxAddress(profile.Name.English, mail.Value.SenderOf(profile));
        var to = new MailboxAddress("", address);
        return await transport.SendAsync(AnchorMail.Render(payload, $"{row.Id:N}@{from.Domain}", profile.Name, from, to), to, ct);
    }
}
