using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Menu;

/// <summary>Advice, sent in private, about a secret typed in a group.</summary>
public static class SecretCard
{
    public static CardContent InGroup(Language language, Secret secret) =>
        new CardBuilder(language, new Phrase("Please delete your message in the group", "कृपया समूह में भेजा गया अपना संदेश हटा दें"))
            .Warning(secret.Message)
            .Text(new Phrase(
                "Others in that group or channel may have read it. Whatever you need, please ask me here.",
                "संभव है कि उस समूह अथवा चैनल के अन्य सदस्यों ने इसे पढ़ लिया हो। आगे जो भी आवश्यकता हो, कृपया यहीं पूछें।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
}
