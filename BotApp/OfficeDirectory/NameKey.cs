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
            .Select(letter => char.IsLetter(letter) || (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.SpacingCombiningMark)
                ? char.ToUpperInvariant(letter)
                : CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark && letter < 0x0300 + 0x70 ? '\0' : ' ')
            .Where(letter => letter != '\0'));
        return
        [
            .. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1).Order(StringComparer.Ordinal),
        ];
    }
}
