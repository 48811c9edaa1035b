using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Activation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.Creation;

public static class CreationCard
{
    /// <summary>The first check: an SSO-ID is issued once for the whole service (circular ¶2, ¶3).</summary>
    public static CardContent Guard(Language language) => new CardBuilder(language, RequestKind.Creation.DisplayText())
        .Text(new Phrase(
            "Have you ever had an SSO-ID – here, in another Commissionerate, in Customs, or one that no longer works?",
            "क्या आपकी SSO-ID पहले कभी बनी है – यहाँ, किसी अन्य आयुक्तालय में अथवा सीमा शुल्क में, चाहे वह अब कार्य न करती हो?"))
        .Note(new Phrase(
            "One SSO-ID is valid for the whole service. An inactive or forgotten one is activated, not created again (circular ¶2).",
            "एक ही SSO-ID पूरी सेवा अवधि के लिए मान्य होती है। निष्क्रिय अथवा भूली हुई ID को सक्रिय किया जाता है, "
                + "नई नहीं बनाई जाती (परिपत्र, पैरा 2)।"))
        .Button(new Phrase("No, never", "नहीं, कभी नहीं"), new ShowForm(RequestKind.Creation))
        .Button<StartActivation>(new Phrase("Yes, I had one", "हाँ, पहले थी"))
        .Button<StartActivation>(new Phrase("I forgot it / not sure", "भूल गया/गई हूँ, अथवा निश्चित नहीं"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();
}
