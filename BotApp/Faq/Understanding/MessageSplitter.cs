using System.Text.RegularExpressions;

namespace BotApp.Faq.Understanding;

/// <summary>Splits a message into its matters: "forgot my password and also not mapped" are two.</summary>
internal static partial class MessageSplitter
{
    private const int MaxParts = 3;
    private const int MinWords = 2;
    private const double MinSureness = 0.6;

    /// <summary>A message this sure as a whole is one matter.</summary>
    private const double AlmostLiteral = 0.97;

    /// <summary>
    /// Several only where every part surely means something of its own and the whole means one of them; otherwise what the whole means.
    /// </summary>
    public static IntentResult Classify(string text, Func<string, Meaning> classify)
    {
        var whole = classify(text);
        var parts = Split(text);
        if (parts.Count < 2 || whole.Sureness >= AlmostLiteral)
        {
            return whole.Result;
        }

        var meant = parts.ConvertAll(part => (Words: part, Meaning: classify(part)));
        var matters = meant.Where(one => one.Meaning.Result is not IntentResult.SmallTalk)
            .DistinctBy(one => MatterOf(one.Meaning.Result))
            .ToList();
        return !matters.TrueForAll(one => IsSure(one.Meaning)) ? whole.Result
            : matters.Count == 1 ? matters[0].Meaning.Result
            : IsSure(whole) && !matters.Exists(one => MatterOf(one.Meaning.Result) == MatterOf(whole.Result)) ? whole.Result
            : new IntentResult.Several([.. matters.Select(one => (one.Words, one.Meaning.Result))]);
    }

    private static bool IsSure(Meaning meaning) =>
        meaning.Sureness >= MinSureness && meaning.Result is (IntentResult.Flow or IntentResult.Answer or IntentResult.Command);

    // Everything that leads to one flow is one matter.
    private static string MatterOf(IntentResult result) => result switch
    {
        IntentResult.Flow flow => $"{flow.Kind}",
        IntentResult.Answer answer => answer.EntryId,
        _ => result.ToString(),
    };

    private static List<string> Split(string text)
    {
        var parts = Boundary().Split(text.Length > Tokenizer.MaxLength ? text[..Tokenizer.MaxLength] : text)
            .Select(part => part.Trim())
            .Where(part => part.Length > 0)
            .ToList();
        return parts.Count is < 2 or > MaxParts || !parts.TrueForAll(IsSentence) ? [] : parts;
    }

    // A single word is a matter only where it is thanks or a greeting, which mean nothing of their own.
    private static bool IsSentence(string part) =>
        Tokenizer.Tokenize(part) is var words && (words.Count >= MinWords || words is ["thanks" or "hello" or "hi" or "sir"]);

    [GeneratedRegex(
        @"[.?!।\n]+(?=\s|$)|,?\s*(?<!\p{L})(?:and also|and|also|plus|pinne|koode|और|तथा|एवं|കൂടാതെ|പിന്നെ)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();
}
