using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>Shared by all cards that offer links.</summary>
public static class OneTimeLinkCard
{
    /// <summary>The PIN and its terms, shown above the links.</summary>
    public static CardBuilder PinAndExpiry(this CardBuilder card, Pin code, DateTimeOffset until) => card
        .NeverStored()
        .Facts((new Phrase("Code", "कोड"), Phrase.Same(code.DisplayText)))
        .Text(new Phrase(
                "The page behind a link asks for this code, once a day in each browser. Each link is for you alone, "
                    + "opens once, and expires at ",
                "लिंक का पृष्ठ यह कोड माँगता है, प्रत्येक ब्राउज़र में दिन में एक बार। प्रत्येक लिंक केवल आपके लिए है, एक बार "
                    + "खुलेगा और इस समय समाप्त होगा: ")
            + OfficeTime.DisplayText(until)
            + new Phrase(". Each opening is recorded.", "। प्रत्येक बार खोले जाने का अभिलेख रखा जाता है।"));
}
