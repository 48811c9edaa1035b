using System.Text.RegularExpressions;
using BotApp.Basics;

namespace BotApp.Requests.Forms;

/// <summary>
/// The usual entries of a template's lists in Hindi: "ACES and GST" as "ACES एवं GST". An entry with a word that is not known stays as it
/// is, because half a translation misleads.
/// </summary>
public static partial class ChoiceWords
{
    private static readonly Dictionary<string, string> Hindi = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ACES"] = "ACES",
        ["GST"] = "GST",
        ["ICES"] = "ICES",
        ["ICEGATE"] = "ICEGATE",
        ["Mail"] = "मेल",
        ["E-mail"] = "ई-मेल",
        ["and"] = "एवं",
        ["or"] = "अथवा",
        ["Yes"] = "हाँ",
        ["No"] = "नहीं",
        ["Male"] = "पुरुष",
        ["Female"] = "महिला",
        ["Transgender"] = "ट्रांसजेंडर",
        ["Other"] = "अन्य",
        ["Forenoon"] = "पूर्वाह्न",
        ["Afternoon"] = "अपराह्न",
        ["Shri"] = "श्री",
        ["Smt"] = "श्रीमती",
        ["Kumari"] = "कुमारी",
        ["Dr"] = "डॉ",
    };

    public static Phrase Translate(string choice) => Words().Matches(choice).All(word => Hindi.ContainsKey(word.Value))
        ? new Phrase(choice, Words().Replace(choice, word => Hindi[word.Value]))
        : Phrase.Same(choice);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
