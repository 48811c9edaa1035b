using BotApp.Basics;

namespace BotApp.Desk;

/// <summary>The words of the search page.</summary>
internal static class SearchText
{
    public static readonly Phrase Title = new("Search", "खोज");

    public static readonly Phrase Label = new(
        "Request or batch number, name, SSO-ID or mobile", "अनुरोध अथवा बैच संख्या, नाम, SSO-ID अथवा मोबाइल");

    public static readonly Phrase Find = new("Search", "खोजें");
    public static readonly Phrase Older = new("Older ones", "पुराने अनुरोध");

    public static readonly Phrase Hint = new(
        "A number may be short and without zeros: 123-7, or 123. Several words of a name find fewer. You find what your cards may show.",
        "संख्या संक्षिप्त एवं शून्य के बिना भी हो सकती है: 123-7 अथवा 123। नाम के अधिक शब्द लिखने पर कम अनुरोध मिलेंगे। "
            + "आपको वही मिलेगा जो आपके कार्ड दिखा सकते हैं।");

    public static readonly Phrase Unreadable = new(
        "This names nothing that can be looked up. Please write a number, a name, an SSO-ID or a mobile number.",
        "इसमें खोजने योग्य कुछ नहीं है। कृपया संख्या, नाम, SSO-ID अथवा मोबाइल नंबर लिखें।");

    public static Phrase Found(string words) => new($"For “{words}”, newest first", $"“{words}” के लिए, नवीनतम पहले");

    public static Phrase Similar(string words) => new(
        $"Nothing has exactly “{words}”. Similar:", $"“{words}” से ठीक मिलता अनुरोध नहीं है। मिलते-जुलते:");

    public static Phrase Nothing(string words) => new(
        $"Among what you may see, nothing matches “{words}”. Please check the spelling.",
        $"आपको उपलब्ध अनुरोधों में “{words}” से मिलता कुछ नहीं है। कृपया वर्तनी जाँच लें।");
}
