using BotApp.Basics;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>What the page of a link says that opens nothing.</summary>
public static class LinkEndingText
{
    public static readonly Phrase NextStep = new(
        "Nothing was opened. Please press the button on the card in Teams again; it gives you a new link and code.",
        "कुछ भी नहीं खोला गया। कृपया Teams के कार्ड पर बटन पुनः दबाएँ; नया लिंक एवं कोड मिलेगा।");

    public static Phrase Title(this LinkEnding ending) => ending switch
    {
        LinkEnding.Unknown => new("This link is not known", "यह लिंक ज्ञात नहीं है"),
        LinkEnding.Used => new("This link was opened in another browser", "यह लिंक किसी अन्य ब्राउज़र में खोला जा चुका है"),
        LinkEnding.TooOld => new("This link has expired", "यह लिंक समाप्त हो चुका है"),
        LinkEnding.Destroyed => new("This link is closed", "यह लिंक बंद कर दिया गया है"),
        LinkEnding.NotYours => new("This is no longer yours to see", "यह अब आपके लिए उपलब्ध नहीं है"),
        LinkEnding.Away => new("This cannot be opened at the moment", "यह इस समय नहीं खोला जा सकता"),
    };

    public static Phrase Reason(this LinkEnding ending) => ending switch
    {
        LinkEnding.Unknown => new(
            "The address is not complete, or the link is older than a month.", "पता अधूरा है, अथवा लिंक एक माह से पुराना है।"),
        LinkEnding.Used => new(
            "A link opens in one browser only: the one in which its code was entered first, and there for the rest of the day. "
                + "If that was not you, please tell the computer cell.",
            "लिंक केवल एक ब्राउज़र में खुलता है: जिसमें कोड पहली बार दर्ज किया गया, और वहाँ उस दिन के अंत तक। "
                + "यदि वह आप नहीं थे, तो कृपया कंप्यूटर प्रकोष्ठ को सूचित करें।"),
        LinkEnding.TooOld => new(
            "It was not opened within 10 minutes, or the day of your sign-in in this browser is over.",
            "इसे 10 मिनट के भीतर नहीं खोला गया, अथवा इस ब्राउज़र में आपके साइन-इन का दिन समाप्त हो गया है।"),
        LinkEnding.Destroyed => new(
            "A wrong code was entered five times, so the link was closed for your safety.",
            "पाँच बार गलत कोड दर्ज किया गया, अतः आपकी सुरक्षा हेतु लिंक बंद कर दिया गया।"),
        LinkEnding.NotYours => new(
            "Charges have changed, or the request has moved on to another desk.",
            "कार्यभार बदल गए हैं, अथवा अनुरोध अब किसी अन्य के पास है।"),
        LinkEnding.Away => new(
            "The file store does not answer. The document is safe; please wait a few minutes first.",
            "फ़ाइल-भंडार उत्तर नहीं दे रहा। दस्तावेज़ सुरक्षित है; कृपया पहले कुछ मिनट प्रतीक्षा करें।"),
    };
}
