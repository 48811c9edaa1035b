using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Activation;
using BotApp.Requests.Creation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.Promotion;

public static class PromotionCard
{
    /// <summary>The directory has no SSO-ID for this officer, perhaps only because it was not recorded.</summary>
    public static CardContent Guard(Language language) => new CardBuilder(language, RequestKind.Promotion.DisplayText())
        .Text(new Phrase(
            "The directory has no SSO-ID for you. Do you have one?",
            "निर्देशिका में आपकी SSO-ID दर्ज नहीं है। क्या आपके पास SSO-ID है?"))
        .Note(new Phrase(
            "After a promotion the profile of an existing SSO-ID is updated; the SSO-ID itself stays the same (circular ¶4).",
            "पदोन्नति के बाद विद्यमान SSO-ID की प्रोफ़ाइल अद्यतन की जाती है; SSO-ID वही रहती है (परिपत्र, पैरा 4)।"))
        .Button(new Phrase("Yes, I know it", "हाँ, मुझे ज्ञात है"), new ShowForm(RequestKind.Promotion))
        .Button<StartActivation>(new Phrase("Forgotten or inactive", "भूल गए हैं अथवा निष्क्रिय है"))
        .Button<PromotedWithoutSsoId>(new Phrase("No, never", "नहीं, कभी नहीं"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();

    public static CardContent WithoutSsoId(Language language) => new CardBuilder(language, RequestKind.Promotion.DisplayText())
        .Error(new NoSsoIdYet())
        .Submit<StartCreation>(new Phrase("Create a new SSO-ID", "नई SSO-ID बनवाएँ"))
        .Button<StartActivation>(new Phrase("I forgot it", "मैं भूल गया/गई हूँ"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();
}
