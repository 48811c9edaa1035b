using BotApp.Basics;

namespace BotApp.Faq.Understanding;

/// <summary>Reads from the letters and words of a message which language its writer reads.</summary>
public static class TypedLanguage
{
    private const string LatinMalayalam = "malayalam-latin.txt";

    /// <summary>Words of Malayalam in Latin letters that no wording of another language has, as they sound.</summary>
    private static readonly Lazy<HashSet<string>> MalayalamWords = new(() =>
        [.. WordingFiles.WordsOf(LatinMalayalam).Except(WordingFiles.WordsOfOthers(LatinMalayalam))]);

    /// <summary>
    /// The language to answer in: Hindi where most letters are Devanagari (Official Languages Rules 1976, r.7); null for the person's own.
    /// </summary>
    public static Language? ReplyTo(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 0 && text.Count(letter => letter is >= '\u0900' and <= '\u097f' && char.IsLetter(letter)) * 2 > letters
            ? Language.Hindi
            : null;
    }

    /// <summary>Whether the message is Malayalam, in its own script or in Latin letters.</summary>
    public static bool IsMalayalam(string text)
    {
        if (text.Any(letter => letter is >= '\u0d00' and <= '\u0d7f'))
        {
            return true;
        }

        var words = Tokenizer.Tokenize(text);
        var malayalam = words.Count(word => MalayalamWords.Value.Contains(PhoneticEncoder.PhoneticKey(word)));
        return malayalam > 0 && malayalam * 3 >= words.Count;
    }
}
