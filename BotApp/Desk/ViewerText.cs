using BotApp.Basics;

namespace BotApp.Desk;

/// <summary>The words of the viewer.</summary>
internal static class ViewerText
{
    public static readonly Phrase Scans = new("Scans", "स्कैन");
    public static readonly Phrase Facts = new("Request", "अनुरोध");
    public static readonly Phrase CompareWithScan = new("Compare with the scan", "स्कैन प्रति से मिलाएँ");
    public static readonly Phrase Answers = new("Answers", "उत्तर");
    public static readonly Phrase OtherAnswers = new("Other answers", "अन्य उत्तर");
    public static readonly Phrase CheckFirst = new("Please check first", "कृपया पहले जाँचें");
    public static readonly Phrase NoScans = new("There are no scans with this request.", "इस अनुरोध के साथ कोई स्कैन नहीं है।");
    public static readonly Phrase Withheld = new(
        "Answers and scans open for those whose work this request is now. You see where it stands.",
        "उत्तर एवं स्कैन उन्हीं के लिए खुलते हैं जिनके पास यह अनुरोध अभी है। आप इसकी वर्तमान स्थिति देख सकते हैं।");

    public static readonly Phrase Previous = new("Previous", "पिछला");
    public static readonly Phrase Next = new("Next", "अगला");
    public static readonly Phrase OtherLanguage = new("हिन्दी", "English");
    public static readonly Phrase Larger = new("Larger", "बड़ा");
    public static readonly Phrase Smaller = new("Smaller", "छोटा");
    public static readonly Phrase FitWidth = new("Fit the width", "चौड़ाई में समाएँ");
    public static readonly Phrase Rotate = new("Turn by 90°", "90° घुमाएँ");
    public static readonly Phrase Drawing = new("Loading …", "लोड हो रहा है …");
    public static readonly Phrase SaveFile = new("Save the file", "फ़ाइल सहेजें");

    public static readonly Phrase DecideOnCard = new(
        "Decide on the card in Teams: this page only shows.", "निर्णय Teams के कार्ड पर लें: यह पृष्ठ केवल दिखाता है।");

    public static readonly Phrase Failed = new(
        "This scan could not be shown. Save the file and open it, or ask the officer for a new scan.",
        "यह स्कैन नहीं दिखाया जा सका। फ़ाइल सहेजकर खोलें, अथवा अधिकारी से नई स्कैन प्रति माँगें।");

    public static readonly Phrase Gone = new(
        "This scan is no longer available: you may not see it any more, or it was deleted on schedule.",
        "यह स्कैन अब उपलब्ध नहीं है: अब आप इसे नहीं देख सकते, अथवा यह निर्धारित समय पर हटा दिया गया।");

    public static readonly Phrase Keys = new(
        "Keys in the scans: + − 0 size, R turn, N next, P previous.",
        "स्कैन में कुंजियाँ: + − 0 आकार, R घुमाएँ, N अगला, P पिछला।");

    /// <summary>Accessible name of one drawn page; the script fills in the braces.</summary>
    public static Phrase Page(string scan) => new($"{scan}, page {{page}} of {{pages}}", $"{scan}, पृष्ठ {{page}} / {{pages}}");

    public static Phrase Changed(Phrase before) => new($"changed, was: {before.English}", $"परिवर्तित, पूर्व में: {before.Hindi}");

    public static Phrase List(WorkList list) => list switch
    {
        WorkList.None => Phrase.Empty,
        WorkList.Queue => new("My queue", "मेरे पास लंबित"),
        WorkList.Cell => new("Work list", "कार्य सूची"),
        WorkList.Batch => new("Batch", "बैच"),
    };

    public static Phrase Position(WorkPlace place) => List(place.List) + (place.Number is { } number
        ? new Phrase($": {number} of {place.Count}", $": {place.Count} में से {number}")
        : new Phrase($": {place.Count} waiting", $": {place.Count} लंबित"));
}
