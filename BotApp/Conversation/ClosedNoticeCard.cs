using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>The neutral face of every card of a person who was closed in the directory: no facts, no buttons.</summary>
public static class ClosedNoticeCard
{
    public static CardContent Render(Language language) =>
        new CardBuilder(language, new Phrase("Closed", "बंद"))
            .Text(new Phrase(
                "You no longer have access to this assistant, because you have left the office. "
                    + "If that is wrong, please ask the Headquarters computer cell.",
                "इस सहायक तक आपकी पहुँच समाप्त हो गई है, क्योंकि आप कार्यालय छोड़ चुके हैं। "
                    + "यदि यह सही नहीं है, तो कृपया मुख्यालय कंप्यूटर प्रकोष्ठ से संपर्क करें।"))
            .Build();
}
