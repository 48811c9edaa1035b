using BotApp.Basics;
using MimeKit;

namespace BotApp.Operation.Anchors;

/// <summary>The mail with the anchor of a day, in Hindi and English.</summary>
internal static class AnchorMail
{
    /// <param name="messageId">The same for every attempt, so that a retry is the same mail.</param>
    /// <param name="office">Name of the office, at the end.</param>
    public static MimeMessage Render(AnchorMailPayload anchor, string messageId, Phrase office, MailboxAddress from, MailboxAddress to)
    {
        var day = OfficeTime.DisplayText(anchor.Day);
        var text = new Phrase(
            $"Please keep this mail. It records how far the audit of the SSO-ID & mapping assistant went on {day.English}: "
                + "whoever shortens or rewrites the audit can no longer match it.",
            $"कृपया यह मेल सुरक्षित रखें। इसमें दर्ज है कि {day.Hindi} को SSO-ID एवं मैपिंग सहायक का ऑडिट कहाँ तक पहुँचा था: "
                + "ऑडिट को छोटा करने या बदलने पर यह उससे मेल नहीं खाएगा।");
        var verdict = anchor.Problems == 0
            ? new Phrase(
                "The audit was verified up to this line, and every request agrees with it.",
                "इस पंक्ति तक ऑडिट की जाँच की गई और प्रत्येक अनुरोध उससे मेल खाता है।")
            : new Phrase(
                $"WARNING: the verification found {anchor.Problems} discrepancies. "
                    + "Inform the Systems Manager, and have the administrator run verify-audit at once.",
                $"चेतावनी: जाँच में {anchor.Problems} विसंगतियाँ मिलीं। "
                    + "सिस्टम्स मैनेजर को सूचित करें और प्रशासक से तुरंत verify-audit चलवाएँ।");
        var check = new Phrase("To check it later:", "बाद में जाँचने हेतु:");
        var proof = new AuditAnchor(anchor.Line, anchor.Hash);
        var mail = new MimeMessage
        {
            MessageId = messageId,
            Date = OfficeTime.At(anchor.Day, TimeOnly.MinValue),
            Subject = (anchor.Problems == 0 ? "" : "WARNING / चेतावनी: ") + $"Audit anchor / ऑडिट एंकर {day.English}: {anchor.Line}",
            Body = new TextPart("plain")
            {
                Text = string.Join(
                    "\r\n\r\n",
                    text.Hindi,
                    verdict.Hindi,
                    text.English,
                    verdict.English,
                    $"{check.Hindi} / {check.English}\r\ndotnet BotApp.dll verify-audit --anchor {proof}",
                    $"{office.Hindi} / {office.English}"),
                ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            },
        };
        mail.From.Add(from);
        mail.To.Add(to);
        return mail;
    }
}
