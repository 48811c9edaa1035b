using System.Collections.Frozen;

namespace BotApp.Faq.Understanding;

/// <summary>How people shorten words on a phone ("plz", "kru", "supdt"), from Wordings/spellings.txt.</summary>
internal static class SpellingTable
{
    private static readonly FrozenDictionary<string, string[]> Words = Load();

    /// <summary>The words that a short form stands for; null when it is none.</summary>
    public static IReadOnlyList<string>? Expand(string word) => Words.GetValueOrDefault(word);

    private static FrozenDictionary<string, string[]> Load()
    {
        Dictionary<string, string[]> words = [];
        foreach (var line in WordingFiles.LinesOf("spellings.txt"))
        {
            if (line.Split(" = ", 2) is not [var right, var forms])
            {
                throw new FormatException($"spellings.txt: \"{line}\" is not of the form \"right = short, short\".");
            }

            foreach (var form in forms.Split(',', StringSplitOptions.TrimEntries)
                .Where(form => !form.Contains(' ', StringComparison.Ordinal)))
            {
                if (!words.TryAdd(form, right.Split(' ')))
                {
                    throw new FormatException($"spellings.txt: \"{form}\" stands for two words.");
                }
            }
        }

        return words.ToFrozenDictionary();
    }
}
