using BotApp.Basics;

namespace BotApp.Faq;

public sealed record InvalidEntryId() : Refusal(new Phrase(
    "Use lower-case letters, digits and hyphens for the entry name, at most 60 characters.",
    "प्रविष्टि के नाम में केवल अंग्रेज़ी के छोटे अक्षर, अंक और हाइफ़न रखें, अधिकतम 60।"), nameof(FaqEntry.Id));

public sealed record TranslationMissing(string At) : Refusal(new Phrase(
    "Write this in English and in Hindi (Official Languages Rules, r.11).",
    "इसे अंग्रेज़ी और हिन्दी दोनों में लिखें (राजभाषा नियम, नियम 11)।"), At);

public sealed record AnswerAsksForCredentials(string At) : Refusal(new Phrase(
    "This answer asks for a password, an OTP or a PIN. Nobody of the office may ask for one: please leave that sentence out.",
    "यह उत्तर पासवर्ड, OTP अथवा पिन माँगता है। कार्यालय में कोई भी यह नहीं माँग सकता: कृपया वह वाक्य हटा दें।"), At);

public sealed record SourceMissing() : Refusal(new Phrase(
    "Name the document this answer is based on.",
    "यह उत्तर किस दस्तावेज़ पर आधारित है, उल्लेख करें।"), nameof(FaqEntry.Source));

public sealed record VerifiedInFuture(string At) : Refusal(new Phrase(
    "This date is in the future. Choose the day on which it was last verified.",
    "यह तिथि भविष्य की है। अंतिम सत्यापन की तिथि चुनें।"), At);

public sealed record ContactToAskMissing() : Refusal(new Phrase(
    "When the answer is not known, name a contact to ask.",
    "उत्तर ज्ञात न हो तो बताएँ कि किससे पूछा जाए।"), nameof(FaqEntry.Ask));

public sealed record AsOfDateMissing() : Refusal(new Phrase(
    "Give the date on which this was true.",
    "वह तिथि दें जब यह तथ्य सही था।"), nameof(FaqEntry.AsOf));

public sealed record ValidityEndsBeforeStart() : Refusal(new Phrase(
    "The last day is before the first day.",
    "प्रविष्टि की अंतिम तिथि आरंभ तिथि से पहले है।"), nameof(FaqEntry.ValidUntil));

public sealed record TooManyOpenQuestions() : Refusal(new Phrase(
    $"{UnansweredQuestion.MaxOpenPerPerson} of your questions are still open with the computer cell. "
        + "Please wait for an answer, or telephone the cell if it is urgent.",
    $"आपके {UnansweredQuestion.MaxOpenPerPerson} प्रश्न कंप्यूटर प्रकोष्ठ में अभी लंबित हैं। "
        + "कृपया उत्तर की प्रतीक्षा करें; अत्यावश्यक हो तो प्रकोष्ठ को फ़ोन करें।"));
