using System.Buffers;

namespace BotApp.Requests.Attachments.Screening;

/// <summary>The lexical rules of PDF that a search for names needs (ISO 32000-1, 7.2 and 7.3).</summary>
internal static class PdfSyntax
{
    /// <summary>Longer than every name that is searched for, in decoded bytes.</summary>
    public const int MaxNameLength = 20;

    /// <summary>What follows a name is looked for in so many bytes; white space and comments that fill them count as hiding it.</summary>
    private const int MaxLookAhead = 256;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>
    /// The decoded name that begins with the slash at <paramref name="at"/>: any byte may be written as # and two hexadecimal digits. Empty
    /// when it is longer than the buffer.
    /// </summary>
    public static ReadOnlySpan<byte> ReadName(ReadOnlySpan<byte> bytes, int at, Span<byte> buffer, out int end)
    {
        var length = 0;
        for (end = at + 1; end < bytes.Length && !Delimiters.Contains(bytes[end]); end++)
        {
            if (length == buffer.Length)
            {
                return [];
            }

            buffer[length++] = ReadEscape(bytes, ref end);
        }

        return buffer[..length];
    }

    public static bool IsFollowedByDictionaryOrReference(ReadOnlySpan<byte> bytes, int at)
    {
        var ahead = Ahead(bytes, at, out var isHidden);
        return isHidden || ahead.StartsWith("<<"u8) || IsReference(ahead);
    }

    public static bool IsFollowedByReferenceOrStrings(ReadOnlySpan<byte> bytes, int at)
    {
        var ahead = Ahead(bytes, at, out var isHidden);
        return isHidden || IsReference(ahead)
            || (ahead.StartsWith("["u8) && ahead[SkipBlanks(ahead, 1)..] is [(byte)'(' or (byte)'<', ..]);
    }

    /// <summary>The position behind white space and comments.</summary>
    public static int SkipBlanks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && (Blanks.Contains(bytes[at]) || bytes[at] == (byte)'%'))
        {
            at = bytes[at] == (byte)'%' ? SkipComment(bytes, at) : at + 1;
        }

        return at;
    }

    /// <summary>The position behind a comment, which ends with its line.</summary>
    public static int SkipComment(ReadOnlySpan<byte> bytes, int at) =>
        bytes[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var length ? at + length : bytes.Length;

    /// <summary>The position behind a string in parentheses, which may be nested and escaped.</summary>
    public static int SkipString(ReadOnlySpan<byte> bytes, int at)
    {
        var depth = 0;
        for (; at < bytes.Length; at++)
        {
            switch (bytes[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at + 1;
            }
        }

        return bytes.Length;
    }

    private static ReadOnlySpan<byte> Ahead(ReadOnlySpan<byte> bytes, int at, out bool isHidden)
    {
        var window = bytes.Slice(at, Math.Min(MaxLookAhead, bytes.Length - at));
        var ahead = window[SkipBlanks(window, 0)..];
        isHidden = ahead.IsEmpty && window.Length == MaxLookAhead;
        return ahead;
    }

    /// <summary>A number, a generation and R.</summary>
    private static bool IsReference(ReadOnlySpan<byte> bytes)
    {
        var generation = SkipNumber(bytes, 0);
        var last = generation is { } first ? SkipNumber(bytes, SkipBlanks(bytes, first)) : null;
        return last is { } end && bytes[SkipBlanks(bytes, end)..].StartsWith("R"u8);
    }

    private static int? SkipNumber(ReadOnlySpan<byte> bytes, int at)
    {
        var end = at;
        while (end < bytes.Length && bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        return end > at ? end : null;
    }

    private static byte ReadEscape(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (bytes[at] != (byte)'#' || at + 2 >= bytes.Length || Digit(bytes[at + 1]) is not { } high || Digit(bytes[at + 2]) is not { } low)
        {
            return bytes[at];
        }

        at += 2;
        return (byte)((high << 4) | low);
    }

    private static int? Digit(byte sign) => sign switch
    {
        >= (byte)'0' and <= (byte)'9' => sign - '0',
        >= (byte)'a' and <= (byte)'f' => sign - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => sign - 'A' + 10,
        _ => null,
    };
}
