using System.Globalization;
using System.Text;

namespace BotApp.Consolidation;

/// <summary>Excel's way to keep any character in a cell: _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and what a cell can hold at all.</summary>
public static class CellText
{
    public const int MaxLength = 32_767;

    /// <summary>Line ends as Excel keeps them inside a cell: LF only.</summary>
    public static string Normalise(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>Half characters (unpaired surrogates) and U+FFFE/FFFF cannot stand in any XML file.</summary>
    public static bool CanBeKept(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]) || text[at] >= '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text as XML content: markup escaped, control characters and look-alikes of the escape itself as _xHHHH_.</summary>
    public static void Write(TextWriter xml, ReadOnlySpan<char> text)
    {
        var plain = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var replacement = text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '_' when IsEscape(text[at..]) => "_x005F_",
                < ' ' and not ('\t' or '\n') => string.Create(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_"),
                _ => null,
            };
            if (replacement is not null)
            {
                xml.Write(text[plain..at]);
                xml.Write(replacement);
                plain = at + 1;
            }
        }

        xml.Write(text[plain..]);
    }

    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '_' && IsEscape(text.AsSpan(at)))
            {
                plain.Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 6;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
