using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Requests.Mine;
using BotApp.Requests.Proofs;

namespace BotApp.Requests.Creation;

public static class CreationCard
{
    private static readonly Phrase Title = new("New SSO-ID", "नई SSO-ID");

    /// <summary>The first guard: an SSO-ID is given once for the whole service (circular ¶2, ¶3).</summary>
    public static CardFace Guard(Language language) => new BaseCard(language, Title)
        .Text(new Phrase(
            "Have you ever had an SSO-ID – here, in another Commissionerate, in Customs, or one that no longer works?",
            "क्या आपके पास कभी SSO-ID रही है – यहाँ, किसी अन्य आयुक्तालय में, सीमा शुल्क में, अथवा ऐसी जो अब काम नहीं करती?"))
        .Note(new Phrase(
            "One SSO-ID is valid for the whole service. An inactive or forgotten one is activated, not created again (circular ¶2).",
            "एक ही SSO-ID पूरी सेवा अवधि के लिए मान्य होती है। निष्क्रिय या भूली हुई ID सक्रिय की जाती है, नई नहीं बनाई जाती (परिपत्र, पैरा 2)।"))
        .Button<FillCreation>(new Phrase("No, never", "नहीं, कभी नहीं"))
        .Button<HadOneBefore>(new Phrase("Yes, I had one", "हाँ, पहले थी"))
        .Button<HadOneBefore>(new Phrase("I forgot it / not sure", "भूल गया हूँ / निश्चित नहीं"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Face();

    public static CardFace Refused(Language language, Refusal why) => new BaseCard(language, Title)
        .Wrong(why)
        .Button<HadOneBefore>(new Phrase("Contact Saksham Seva", "सक्षम सेवा से संपर्क"))
        .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Face();

    public static CardFace Form(Language language, TemplateLayout layout, Answers answers, IReadOnlyCollection<string>? only = null, Phrase? asked = null, Refusal? why = null)
    {
        var card = new BaseCard(language, Title).Wrong(why);
        if (asked is not null)
        {
            card.Warning(asked);
        }

        return card
            .Note(new Phrase(
                "As in the Service Book. What the directory knows is filled in already: please check it. Your answers are kept as a draft.",
                "सेवा पुस्तिका के अनुसार भरें। निर्देशिका में उपलब्ध विवरण पहले से भरा है: कृपया जाँच लें। आपके उत्तर मसौदे के रूप में सुरक्षित रहते हैं।"))
            .Questions(layout, answers, only)
            .Submit<SaveCreation>(new Phrase("Next: scan", "आगे: स्कैन प्रति"))
            .Button<DiscardCreation>(new Phrase("Start again", "नए सिरे से आरंभ"))
            .Button<ShowMenu>(new Phrase("Later", "बाद में"))
            .Face();
    }

    /// <summary>The scan cannot be attached to a card: it is sent in the chat with the paper-clip.</summary>
    public static CardFace Scan(Language language, IReadOnlyList<Proof> proofs, Refusal? why = null)
    {
        var card = new BaseCard(language, new Phrase("Scan of the Service Book", "सेवा पुस्तिका की स्कैन प्रति"))
            .Wrong(why)
            .Text(new Phrase(
                "Please send the page(s) showing name, date of birth and date of joining (circular ¶3): press the paper-clip below this chat, choose “Upload from this device”, and send. PDF, JPEG or PNG.",
                "कृपया नाम, जन्म तिथि एवं कार्यग्रहण तिथि दर्शाने वाले पृष्ठ भेजें (परिपत्र, पैरा 3): चैट के नीचे पेपर-क्लिप दबाएँ, “इस डिवाइस से अपलोड करें” चुनें और भेजें। PDF, JPEG अथवा PNG।"));
        if (proofs.Count == 0)
        {
            return card
                .Button<FillCreation>(new Phrase("Back to the answers", "उत्तरों पर वापस"))
                .Button<ShowMenu>(new Phrase("Later", "बाद में"))
                .Face();
        }

        return card
            .Good(new Phrase($"Received: {proofs.Count} file(s).", $"प्राप्त: {proofs.Count} फ़ाइल।"))
            .Proofs(proofs)
            .Submit<CheckCreation>(new Phrase("Next: check your answers", "आगे: अपने उत्तर जाँच लें"))
            .Button<RemoveLastProof>(new Phrase("Remove the last file", "अंतिम फ़ाइल हटाएँ"))
            .Button<FillCreation>(new Phrase("Back to the answers", "उत्तरों पर वापस"))
            .Face();
    }

    public static CardFace Check(Language language, TemplateLayout layout, Answers answers, IReadOnlyList<Proof> proofs, Phrase goesTo, Refusal? why = null) =>
        new BaseCard(language, new Phrase("Check your answers", "अपने उत्तर जाँच लें"))
            .Wrong(why)
            .AnswersOf(layout, answers)
            .Heading(new Phrase("Scans", "स्कैन प्रतियाँ"))
            .Proofs(proofs)
            .Note(new Phrase($"It goes to: {goesTo.English}.", $"यह इन्हें जाएगा: {goesTo.Hindi}।"))
            .Submit<SubmitCreation>(new Phrase("Submit", "प्रस्तुत करें"))
            .Button<FillCreation>(new Phrase("Change answers", "उत्तर बदलें"))
            .Button<ShowScans>(new Phrase("Change scans", "स्कैन बदलें"))
            .Button<ShowMenu>(new Phrase("Later", "बाद में"))
            .Face();

    public static CardFace Receipt(Language language, Request request, Phrase holder) =>
        new BaseCard(language, new Phrase("Request submitted", "अनुरोध प्रस्तुत किया गया"))
            .Good(new Phrase($"Request number {request.Number}", $"अनुरोध संख्या {request.Number}"))
            .Facts(
                (new Phrase("Kind", "प्रकार"), request.Kind.Words()),
                (new Phrase("It is now with", "अभी इनके पास"), holder),
                (new Phrase("Since", "कब से"), OfficeTime.Words(request.StageSince)))
            .Text(new Phrase(
                "Next: the head of your office approves it, consolidates all applications in one file and sends them to the computer cell. You are told at each step.",
                "आगे: आपके कार्यालय प्रमुख इसका अनुमोदन कर सभी आवेदन एक फ़ाइल में समेकित करके कंप्यूटर प्रकोष्ठ को भेजेंगे। प्रत्येक चरण की सूचना आपको दी जाएगी।"))
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face(new Phrase($"Request {request.Number} submitted", $"अनुरोध {request.Number} प्रस्तुत"));

    public static CardFace AskDiscard(Language language) => new BaseCard(language, new Phrase("Start again?", "नए सिरे से आरंभ करें?"))
        .Warning(new Phrase("Your answers and scans of this form will be thrown away.", "इस फ़ॉर्म के आपके उत्तर एवं स्कैन हटा दिए जाएँगे।"))
        .Destructive<DiscardCreation>(new Phrase("Throw away", "हटा दें"), (DiscardCreation.Sure, "yes"))
        .Button<FillCreation>(new Phrase("Keep", "रखें"))
        .Face();
}
