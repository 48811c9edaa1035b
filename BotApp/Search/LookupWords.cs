using System.Collections.Frozen;

namespace BotApp.Search;

/// <summary>The words around what is looked for, in English, Hindi and Hindi in Latin letters.</summary>
internal static class LookupWords
{
    /// <summary>Words that ask how something stands.</summary>
    public static readonly FrozenSet<string> Status = FrozenSet.ToFrozenSet(
    [
        "status", "find", "search", "lookup", "track", "progress", "whereabouts",
        "sthiti", "sthithi", "stithi", "khojo", "khojiye", "khojen", "dhundo", "dhoondo", "pragati",
        "स्थिति", "स्टेटस", "खोजें", "खोजो", "ढूँढें", "ढूंढें", "ढूँढो", "प्रगति",
    ]);

    /// <summary>"ka kya hua" asks the same; either word alone does not.</summary>
    public static readonly FrozenSet<string> Happened = FrozenSet.ToFrozenSet(["hua", "हुआ", "happened"]);

    public static readonly FrozenSet<string> What = FrozenSet.ToFrozenSet(["kya", "क्या", "what"]);

    /// <summary>Words that ask where something is, of requests and of anything else.</summary>
    public static readonly FrozenSet<string> Where = FrozenSet.ToFrozenSet(
    [
        "where", "look", "reached", "kahan", "kaha", "pahuncha", "pahunchi", "hua", "happened",
        "कहाँ", "कहां", "हुआ", "पहुँचा", "पहुंचा", "पहुँची",
    ]);

    /// <summary>Words that ask whose a number is.</summary>
    public static readonly FrozenSet<string> Whose = FrozenSet.ToFrozenSet(
    [
        "whose", "whos", "who", "which", "kiska", "kiski", "kiske", "kis", "kaun", "kon", "konsa", "kaunsa",
        "किसका", "किसकी", "किसके", "किस", "कौन", "aarude", "aarudeya", "arude", "aaru", "ആരുടെ", "ആരുടേതാണ്", "ആരാണ്", "ആര്",
    ]);

    /// <summary>Words that say nothing about what is looked for.</summary>
    public static readonly FrozenSet<string> Filler = FrozenSet.ToFrozenSet(
    [
        "of", "the", "is", "what", "whats", "which", "who", "whom", "on", "in", "for", "me", "please", "pls", "plz", "kindly", "about",
        "with",
        "has", "have", "to", "it", "up", "tell", "show", "open", "give", "check", "get", "see", "current", "latest", "now", "details",
        "detail", "no", "number",
        "num", "request", "requests", "application", "applications", "file", "case", "batch", "officer", "sso", "ssoid", "sso-id",
        "id", "mobile",
        "phone", "name", "named", "mr", "mrs", "ms", "dr", "shri", "sri", "smt", "sir", "madam", "ji",
        "hai", "hain", "h", "ka", "ki", "ke", "kya", "ko", "tak", "kis", "kiske", "kisake", "paas", "pass", "batao", "bataiye", "bataye",
        "dikhao", "dikhaiye", "jankari", "jaankari", "kab", "abhi",
        "का", "की", "के", "क्या", "है", "हैं", "को", "तक", "किसके", "पास", "बताएँ", "बताएं", "बताओ", "बताइए", "दिखाएँ", "दिखाएं", "दिखाओ",
        "खोलें", "जानकारी", "संख्या", "नंबर", "अनुरोध", "आवेदन", "बैच", "अधिकारी", "मोबाइल", "नाम", "श्री", "श्रीमती", "सुश्री", "जी",
        "अभी",
        "कृपया", "वर्तमान", "एसएसओ", "आईडी",
    ]);

    /// <summary>These words ask about one's own requests, which have a list of their own.</summary>
    public static readonly FrozenSet<string> Own = FrozenSet.ToFrozenSet(
    [
        "my", "mine", "our", "i", "mera", "meri", "mere", "hamara", "hamari", "hamare", "apna", "apni", "apne",
        "मेरा", "मेरी", "मेरे", "हमारा", "हमारी", "हमारे", "अपना", "अपनी", "अपने",
    ]);
}
