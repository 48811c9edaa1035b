using System.Text.RegularExpressions;

namespace BotApp.Faq.Understanding;

/// <summary>Splits a message into its matters: "forgot my password and also not mapped" are two.</summary>
internal static partial class MessageSplitter
{
    private const int MaxParts = 3;
    private const int MinWords = 2;
    private const double MinSureness = 0.85;

    /// <summary>Several questions are more surely several matters than several statements, which may tell one story.</summary>
    private const double MinSurenessOfQuestions = 0.6;

    /// <summary>A message this sure as a whole is one matter.</summary>
    private const double AlmostLiteral = 0.97;

    /// <summary>A part that begins with one speaks of the matter before it: "an officer expired, his id is to be closed".</summary>
    private static readonly HashSet<string> BackReferences =
    [
        "his", "her", "their", "he", "she", "they", "it", "its", "this", "that", "so", "but", "then", "still", "now", "same",
        "uska", "uski", "uske", "unka", "unki", "wo", "woh", "yeh", "ye", "ab", "lekin", "par", "phir", "ithu", "athu", "ini", "pakshe",
        "उसका", "उसकी", "उनका", "उनकी", "वह", "यह", "अब", "लेकिन", "परंतु", "फिर", "ഇത്", "അത്", "ഇനി", "പക്ഷേ",
    ];

    /// <summary>
    /// Several only where every part surely means something of its own and the whole means one of them; otherwise what the whole means.
    /// At a comma both must ask or both must tell: in "I am in Audit, who forwards my form" the second part asks about the first.
    /// </summary>
    public static IntentResult Classify(string text, Func<string, Meaning> classify)
    {
        var whole = classify(text);
        var (parts, isComma) = Split(text);
        if (parts.Count < 2 || whole.Sureness >= AlmostLiteral)
        {
            return whole.Result;
        }

        var meant = parts.ConvertAll(part => (Words: part, Meaning: classify(part)));
        if (parts.Skip(1).Any(RefersBack) || (isComma && meant.DistinctBy(one => one.Meaning.IsQuestion).Skip(1).Any()))
        {
            return whole.Result;
        }

        var matters = meant.Where(one => !IsPoliteness(one.Meaning.Result))
            .DistinctBy(one => MatterOf(one.Meaning.Result))
            .ToList();
        var needed = matters.TrueForAll(one => one.Meaning.IsQuestion) ? MinSurenessOfQuestions : MinSureness;
        return matters.Count == 0 || !matters.TrueForAll(one => IsSure(one.Meaning, needed)) ? whole.Result
            : matters.Count == 1 ? matters[0].Meaning.Result
            : IsSure(whole, needed) && !matters.Exists(one => MatterOf(one.Meaning.Result) == MatterOf(whole.Result)) ? whole.Result
            : new IntentResult.Several([.. matters.Select(one => (one.Words, one.Meaning.Result))]);
    }

    // A greeting opens the menu.
    private static bool IsPoliteness(IntentResult result) =>
        result is IntentResult.SmallTalk or IntentResult.Command { Wanted: TextCommand.Menu or TextCommand.Help };

    private static bool IsSure(Meaning meaning, double needed) =>
        meaning.Sureness >= needed && meaning.Result is (IntentResult.Flow or IntentResult.Answer or IntentResult.Command);

    private static bool RefersBack(string part) => Tokenizer.Tokenize(part) is [var first, ..] && BackReferences.Contains(first);

    // Everything that leads to one flow is one matter.
    private static string MatterOf(IntentResult result) => result switch
    {
        IntentResult.Flow flow => $"{flow.Kind}",
        IntentResult.Answer answer => answer.EntryId,
        _ => result.ToString(),
    };

    // A part of one word belongs to the words before or after it: "otp also not coming". Commas separate only where nothing else does.
    private static (List<string> Parts, bool IsComma) Split(string text)
    {
        var read = text.Length > Tokenizer.MaxLength ? text[..Tokenizer.MaxLength] : text;
        return Split(read, Boundary()) is { Count: > 1 } parts ? (parts, false) : (Split(read, Comma()), true);
    }

    private static List<string> Split(string text, Regex boundary)
    {
        List<string> parts = [];
        var from = 0;
        foreach (var match in boundary.EnumerateMatches(text))
        {
            if (IsSentence(text[from..match.Index]) && IsSentence(text[(match.Index + match.Length)..]))
            {
                parts.Add(text[from..match.Index].Trim());
                from = match.Index + match.Length;
            }
        }

        parts.Add(text[from..].Trim());
        return parts.Count is < 2 or > MaxParts || !parts.TrueForAll(IsSentence) ? [] : parts;
    }

    // A single word is a matter only where it is thanks or a greeting, which mean nothing of their own.
    private static bool IsSentence(string part) =>
        Tokenizer.Tokenize(part) is var words && (words.Count >= MinWords || words is ["thanks" or "hello" or "hi" or "sir"]);

    [GeneratedRegex(
        @"[.?!।\n]+(?=\s|$)|,?\s*(?<!\p{L})(?:and also|and|also|plus|or haan|aur|saath me|saath hi|pinne|koode"
            + @"|और|तथा|एवं|साथ ही|साथ में|കൂടാതെ|പിന്നെ)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"[,;](?=\s)")]
    private static partial Regex Comma();
}
