using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>Advice, sent in private, about a secret typed in a group.</summary>
public static class SecretCard
{
    public static CardFace InGroup(Language language, Secret secret) =>
        new BaseCard(language, new Phrase("Please delete your message in the group", "कृपया समूह में भेजा गया अपना संदेश हटा दें"))
            .Warning(secret.Words)
            .Text(new Phrase(
                "Others in that group or channel may have read it. Whatever you need, please ask me here.",
                "संभव है कि उस समूह अथवा चैनल के अन्य सदस्यों ने इसे पढ़ लिया हो। आगे जो भी आवश्यकता हो, कृपया यहीं पूछें।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face();
}
