using System.Globalization;
using System.Text;

namespace BotApp.Basics;

/// <summary>
/// Normalizes typed text for storage: NFC, trimmed, single spaces, no control, bidi or invisible characters. ZWJ and ZWNJ stay
/// between Indic letters, which need them. Nothing is truncated: text that is too long is refused.
/// </summary>
public static class TypedText
{
    public static string Normalize(string typed)
    {
        var kept = new StringBuilder(typed.Length);
        Rune? before = null;
        foreach (var rune in typed.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                {
                    kept.Append(' ');
                }
            }
            else if (rune.Value is 0x200C or 0x200D)
            {
                if (before is { } letter && IsIndic(letter))
                {
                    kept.Append(rune.ToString());
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned))
            {
                kept.Append(rune.ToString());
            }

            before = rune;
        }

        return kept.ToString().Trim().TrimEnd('\u200C', '\u200D');
    }

    /// <summary>The number of characters as a person counts them (grapheme clusters).</summary>
    public static int CountCharacters(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Whether the text contains what nobody sees: control, bidi and other invisible characters, line breaks included. ZWJ and ZWNJ between
    /// Indic letters are not hidden characters.
    /// </summary>
    public static bool HasHiddenCharacters(string text)
    {
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var isJoiner = rune.Value is 0x200C or 0x200D && before is { } letter && IsIndic(letter);
            if (!isJoiner
                && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned))
            {
                return true;
            }

            before = rune;
        }

        return false;
    }

    private static bool IsIndic(Rune rune) => rune.Value is >= 0x0900 and <= 0x0DFF;
}
