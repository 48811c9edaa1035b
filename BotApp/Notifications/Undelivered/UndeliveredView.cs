using BotApp.Basics;

namespace BotApp.Notifications.Undelivered;

/// <summary>
/// One undelivered message. <paramref name="Name"/>: the person or the batch; <paramref name="SentByMail"/>: it was sent by mail instead.
/// </summary>
public sealed record UndeliveredLine(string? Name, string Kind, string Code, DateTimeOffset Since, bool SentByMail);

public sealed record UndeliveredView(IReadOnlyList<UndeliveredLine> Newest, int TotalCount, int RetryableCount, int ClosableCount)
{
    public const int MaxLines = 8;
}

/// <summary>Error codes of channel and relay in words for the cell (Teams conversation-messages, status table).</summary>
public static class DeliveryErrorText
{
    public static Phrase From(string code) =>
        code is "uninstalled" || DeliveryResult.CutOff.Contains(code)
            ? new Phrase("has removed or blocked the assistant, or never installed it", "ने सहायक को हटाया अथवा अवरुद्ध किया है, या कभी स्थापित नहीं किया")
            : code is "teams.no-chat" ? new Phrase("nobody of the office has written to the assistant yet", "कार्यालय से अभी तक किसी ने सहायक को नहीं लिखा है")
            : code is "mail.no-address" ? new Phrase("has no office mail address in the directory", "का निर्देशिका में कोई कार्यालयीन मेल पता नहीं है")
            : code is Mail.MailErrorCodes.Unconfirmed ? new Phrase("the mail relay was lost before it confirmed; the mail may have arrived", "मेल सर्वर से पुष्टि से पूर्व संपर्क टूटा; मेल पहुँच चुकी हो सकती है")
            : code is Mail.MailErrorCodes.Credentials ? new Phrase("the mail relay refused the user or password (Mail:User, Mail:Password)", "मेल सर्वर ने उपयोगकर्ता अथवा पासवर्ड अस्वीकार किया (Mail:User, Mail:Password)")
            : code is Mail.MailErrorCodes.BadAddress ? new Phrase("this is no mail address", "यह मेल पता नहीं है")
            : code is Mail.MailErrorCodes.NoEncryption ? new Phrase("the mail relay offers no encryption", "मेल सर्वर एन्क्रिप्शन उपलब्ध नहीं कराता")
            : code is Mail.MailErrorCodes.Certificate ? new Phrase("the mail relay's certificate is not trusted", "मेल सर्वर का प्रमाणपत्र विश्वसनीय नहीं है")
            : code is OutboxKinds.RestoredErrorCode ? new Phrase("was waiting when the backup in use was made; it may have been sent since", "उपयोग में लिया गया बैकअप बनते समय लंबित थी; इस बीच भेजी जा चुकी हो सकती है")
            : code is Mail.MailErrorCodes.Connection ? new Phrase("the mail relay could not be reached", "मेल सर्वर से संपर्क नहीं हो सका")
            : code.StartsWith("workbook.", StringComparison.Ordinal) ? new Phrase($"the workbook could not be filled ({code})", $"कार्यपुस्तिका भरी नहीं जा सकी ({code})")
            : code.StartsWith("smtp.", StringComparison.Ordinal) ? new Phrase($"the mail relay refused it ({code})", $"मेल सर्वर ने अस्वीकार किया ({code})")
            : new Phrase($"Teams refused it ({code})", $"Teams ने अस्वीकार किया ({code})");
}
