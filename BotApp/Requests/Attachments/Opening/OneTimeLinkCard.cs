using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>Shared by all cards that offer links.</summary>
public static class OneTimeLinkCard
{
    /// <summary>The PIN, its terms and the link.</summary>
    public static CardBuilder WorkbookLink(this CardBuilder card, OfferedWorkbook offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        return card.PinAndExpiry(offered.Code, offered.ExpiresAt)
            .RowLink(new Phrase("Open the workbook", "कार्यपुस्तिका खोलें"), offered.Address);
    }

    /// <summary>The PIN and its terms, shown above the links.</summary>
    public static CardBuilder PinAndExpiry(this CardBuilder card, Pin code, DateTimeOffset until) => card
        .NeverStored()
        .Facts((new Phrase("Code", "कोड"), Phrase.Same(code.DisplayText)))
        .Text(new Phrase(
                "The page asks for this code once a day in each browser. The link is for you alone. It expires at ",
                "पृष्ठ यह कोड प्रत्येक ब्राउज़र में दिन में एक बार माँगता है। लिंक केवल आपके लिए है। समाप्ति का समय: ")
            + OfficeTime.DisplayText(until)
            + new Phrase(
                "; in the browser in which you have entered the code it works for the rest of the day. Each opening is recorded.",
                "; जिस ब्राउज़र में आपने कोड दर्ज किया है, उसमें यह शेष दिन भी खुलता रहेगा। "
                    + "प्रत्येक बार खोले जाने का अभिलेख रखा जाता है।"));
}
