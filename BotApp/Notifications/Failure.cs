using BotApp.Basics;

namespace BotApp.Notifications;

/// <summary>
/// Why an outbox row could not be processed. <paramref name="Code"/> is the channel's or the relay's own code, such as
/// teams.403.BotDisabledByAdmin or smtp.550: shown to the computer cell and logged, never personal data, never decided on.
/// </summary>
public sealed record Failure(FailureReason Reason, string? Code = null)
{
    /// <summary>In words for the computer cell, after the name of the person or batch.</summary>
    public Phrase DisplayText => Reason switch
    {
        FailureReason.Unreachable => new(
            "has removed or blocked the assistant, or never installed it",
            "सहायक हटा अथवा अवरुद्ध कर दिया गया है, या कभी स्थापित नहीं किया गया"),
        FailureReason.NoChat => new(
            "nobody in the office has written to the assistant yet",
            "कार्यालय से अभी तक किसी ने सहायक को नहीं लिखा है"),
        FailureReason.Throttled => WithCode("Teams takes no further messages at the moment", "Teams इस समय और संदेश स्वीकार नहीं कर रहा"),
        FailureReason.TeamsUnconfirmed => WithCode(
            "Teams could not be reached or did not confirm it",
            "Teams से संपर्क नहीं हुआ अथवा पुष्टि नहीं मिली"),
        FailureReason.TeamsRefused => WithCode("Teams refused it", "Teams ने अस्वीकार किया"),
        FailureReason.NoMailAddress => new("has no office mail address in the directory", "निर्देशिका में कार्यालयीन मेल पता नहीं है"),
        FailureReason.BadMailAddress => new("this is not a valid mail address", "यह मान्य मेल पता नहीं है"),
        FailureReason.MailCredentials => new(
            "the mail server refused the user or password (Mail:User, Mail:Password)",
            "मेल सर्वर ने उपयोगकर्ता अथवा पासवर्ड अस्वीकार किया (Mail:User, Mail:Password)"),
        FailureReason.MailToken => WithCode(
            "the log-in token for the mail server was refused (Mail:TenantId, Mail:ClientId)",
            "मेल सर्वर में लॉग-इन का टोकन अस्वीकृत हुआ (Mail:TenantId, Mail:ClientId)"),
        FailureReason.MailEncryption => new("the mail server offers no encryption", "मेल सर्वर एन्क्रिप्शन उपलब्ध नहीं कराता"),
        FailureReason.MailCertificate => new("the mail server's certificate is not trusted", "मेल सर्वर का प्रमाणपत्र विश्वसनीय नहीं है"),
        FailureReason.MailConnection => new("the mail server could not be reached", "मेल सर्वर से संपर्क नहीं हो सका"),
        FailureReason.MailUnconfirmed => new(
            "the mail server was lost before it confirmed; the mail may have arrived",
            "मेल सर्वर से पुष्टि से पूर्व संपर्क टूटा; मेल पहुँच चुकी हो सकती है"),
        FailureReason.MailRefused => WithCode("the mail server refused it", "मेल सर्वर ने अस्वीकार किया"),
        FailureReason.MailFolder => new(
            "the folder for mails cannot be written (Mail:Folder)",
            "मेल के फ़ोल्डर में लिखा नहीं जा सका (Mail:Folder)"),
        FailureReason.MailDocuments => WithCode(
            "the scans for the mail cannot be read at the moment",
            "मेल हेतु स्कैन प्रतियाँ इस समय पढ़ी नहीं जा सकीं"),
        FailureReason.WorkbookNotFilled => WithCode("the workbook could not be filled", "कार्यपुस्तिका भरी नहीं जा सकी"),
        FailureReason.Restored => new(
            "was waiting when the backup in use was made; it may have been sent since",
            "उपयोग में लिया गया बैकअप बनते समय लंबित थी; इस बीच भेजी जा चुकी हो सकती है"),
        FailureReason.ChangedConcurrently => new(
            "its data was changed by others at the same moment",
            "उसी क्षण अन्य द्वारा विवरण बदला गया"),
        FailureReason.CardNotSentYet => new("the card to update has not been sent yet", "अद्यतन किया जाने वाला कार्ड अभी भेजा नहीं गया है"),
        FailureReason.NotSupported => WithCode(
            "this version of the assistant cannot process it",
            "सहायक का यह संस्करण इसे संसाधित नहीं कर सकता"),
        FailureReason.UnreadablePayload => new(
            "its stored data is damaged or was written by another version; tell whoever operates the assistant",
            "इसका संग्रहीत विवरण क्षतिग्रस्त है अथवा किसी अन्य संस्करण द्वारा लिखा गया है; सहायक के संचालक को सूचित करें"),
        FailureReason.Fault => WithCode(
            "an unexpected error prevented it; the log has more",
            "अप्रत्याशित त्रुटि के कारण नहीं हो सका; विवरण लॉग में है"),
    };

    /// <summary>For logs and the audit: the reason, and the code if there is one.</summary>
    public override string ToString() => Code is null ? $"{Reason}" : $"{Reason} {Code}";

    public static implicit operator Failure(FailureReason reason) => new(reason);

    private Phrase WithCode(string english, string hindi) =>
        Code is null ? new(english, hindi) : new($"{english} ({Code})", $"{hindi} ({Code})");
}
