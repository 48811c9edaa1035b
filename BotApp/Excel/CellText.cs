using System.Buffers;
using System.Globalization;
using System.Text;

namespace BotApp.Excel;

/// <summary>Cell text: Excel's escape _xHHHH_ for control characters (ECMA-376 part 1, 22.9.2.19) and the limits of a cell.</summary>
public static class CellText
{
    public const int MaxLength = 32_767;

    /// <summary>The same in a file, where each character may be written as _xHHHH_.</summary>
    public const int MaxEscapedLength = MaxLength * 7;

    /// <summary>Stands for a character that the file holds only in half.</summary>
    public const char Broken = '\uFFFD';

    // Control characters except tab and line feed, and the characters special to XML or to the escape.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['&', '<', '>', '_', .. Enumerable.Range(0, ' ').Select(code => (char)code).Where(code => code is not ('\t' or '\n'))]);

    /// <summary>Normalizes line ends to LF, as Excel stores them inside a cell.</summary>
    public static string NormalizeLineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>Whether XML can store the text: no unpaired surrogates, no U+FFFE or U+FFFF.</summary>
    public static bool IsStorable(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return !text.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF');
    }

    /// <summary>
    /// Writes the text as XML content: markup is escaped, control characters and literal _xHHHH_ sequences become _xHHHH_.
    /// </summary>
    public static void Write(RowBuffer xml, ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0; text = text[(at + 1)..])
        {
            xml.Add(text[..at]).Add(Escaped(text[at..]));
        }

        xml.Add(text);
    }

    private static ReadOnlySpan<char> Escaped(ReadOnlySpan<char> text) => text[0] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '_' => IsEscape(text) ? "_x005F_" : "_",
        var control => string.Create(CultureInfo.InvariantCulture, $"_x{(int)control:X4}_"),
    };

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

        return WithoutHalves(plain);
    }

    // Half a surrogate pair is not a character and cannot be compared or stored; U+FFFD replaces it.
    private static string WithoutHalves(StringBuilder text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                text[at] = Broken;
            }
        }

        return text.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
