using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>Replaces a card whose reader may not see its subject any more: no name, no number, no answers.</summary>
public static class NeutralCard
{
    public static CardContent Render(Language language) =>
        new CardBuilder(language, new Phrase("This card is no longer for you", "यह कार्ड अब आपके लिए नहीं है"))
            .Text(new Phrase(
                "What it showed is now with another officer, because charges have changed since it was sent. "
                    + "Nothing is left for you to do here; what is waiting for you is in the menu.",
                "इस कार्ड का विषय अब किसी अन्य अधिकारी के पास है, क्योंकि इसके भेजे जाने के बाद कार्यभार बदल गया है। "
                    + "यहाँ आपको कुछ नहीं करना है; आपके पास लंबित कार्य मेनू में है।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
}
