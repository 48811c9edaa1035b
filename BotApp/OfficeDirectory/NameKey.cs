using System.Globalization;
using System.Text;

namespace BotApp.OfficeDirectory;

/// <summary>A person's name across spellings: its words without initials, in alphabetical order.</summary>
public static class NameKey
{
    /// <summary>Maps "Menon, Asha R." and "ASHA MENON" to the same key.</summary>
    public static string Of(string name) => string.Join(' ', Words(name));

    /// <summary>The words of the key: upper case, without accents, without initials.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var letters = string.Concat(name.Normalize(NormalizationForm.FormD)
            .Where(letter => !IsSilent(letter))
            .Select(letter => char.IsLetter(letter) || IsVowelSign(letter) ? char.ToUpperInvariant(letter) : ' '));
        return
        [
            .. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1).Order(StringComparer.Ordinal),
        ];
    }

    // Accents, and the joiners of Indic scripts.
    private static bool IsSilent(char letter) => letter is (>= '\u0300' and <= '\u036f') or '\u200c' or '\u200d';

    /// <summary>The vowel signs of Indic scripts belong to their word.</summary>
    private static bool IsVowelSign(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;
}
