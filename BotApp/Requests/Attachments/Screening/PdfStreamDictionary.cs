namespace BotApp.Requests.Attachments.Screening;

/// <summary>What the dictionary in front of a stream says about it (ISO 32000-1, 7.3.8 and 7.5.7).</summary>
internal sealed class PdfStreamDictionary
{
    private int _filters;
    private bool _hasParameters;
    private bool _hasOtherFilter;

    /// <summary>Where the data begin.</summary>
    public int DataStart { get; private set; }

    /// <summary>
    /// Whether readers may take it for an object stream: by its type, or by the offset of the first object, by which some readers go alone.
    /// </summary>
    public bool HoldsObjects { get; private set; }

    public bool IsCompressed { get; private set; }

    /// <summary>Compressed as every common program does it: by FlateDecode alone and without a predictor.</summary>
    public bool IsUsual => _filters <= 1 && !_hasOtherFilter && !_hasParameters;

    /// <summary>
    /// Reads the dictionary that begins at <paramref name="at"/>, behind the word obj; null when there is none or no stream follows.
    /// </summary>
    /// <param name="end">Where reading stopped.</param>
    public static PdfStreamDictionary? Read(ReadOnlySpan<byte> bytes, int at, out int end)
    {
        end = PdfSyntax.SkipBlanks(bytes, at);
        if (!bytes[end..].StartsWith("<<"u8))
        {
            return null;
        }

        var dictionary = new PdfStreamDictionary();
        end = dictionary.ReadNames(bytes, end);
        end = PdfSyntax.SkipBlanks(bytes, end);
        if (!bytes[end..].StartsWith("stream"u8))
        {
            return null;
        }

        end += "stream".Length;
        while (end < bytes.Length && bytes[end] == (byte)' ')
        {
            end++;
        }

        end += bytes[end..].StartsWith("\r\n"u8) ? 2 : bytes[end..] is [(byte)'\r' or (byte)'\n', ..] ? 1 : 0;
        dictionary.DataStart = end;
        return dictionary;
    }

    /// <summary>Reads up to the end of the dictionary that begins at <paramref name="at"/>, and returns the position behind it.</summary>
    private int ReadNames(ReadOnlySpan<byte> bytes, int at)
    {
        Span<byte> buffer = stackalloc byte[PdfSyntax.MaxNameLength];
        var depth = 0;
        while (at < bytes.Length)
        {
            switch (bytes[at])
            {
                case (byte)'<' when bytes[at..].StartsWith("<<"u8):
                    (depth, at) = (depth + 1, at + 2);
                    break;
                case (byte)'>' when bytes[at..].StartsWith(">>"u8):
                    (depth, at) = (depth - 1, at + 2);
                    if (depth == 0)
                    {
                        return at;
                    }

                    break;
                case (byte)'(':
                    at = PdfSyntax.SkipString(bytes, at);
                    break;
                case (byte)'%':
                    at = PdfSyntax.SkipComment(bytes, at);
                    break;
                case (byte)'/':
                    Note(PdfSyntax.ReadName(bytes, at, buffer, out at));
                    break;
                default:
                    at++;
                    break;
            }
        }

        return at;
    }

    private void Note(ReadOnlySpan<byte> name)
    {
        HoldsObjects |= name.SequenceEqual("ObjStm"u8) || name.SequenceEqual("First"u8);
        IsCompressed |= name.SequenceEqual("Filter"u8) || name.SequenceEqual("F"u8);
        _hasParameters |= name.SequenceEqual("DecodeParms"u8) || name.SequenceEqual("DP"u8) || name.SequenceEqual("F"u8);
        var isFlate = name.SequenceEqual("FlateDecode"u8) || name.SequenceEqual("Fl"u8);
        _filters += isFlate ? 1 : 0;
        _hasOtherFilter |= !isFlate && (name.EndsWith("Decode"u8) || name.SequenceEqual("Crypt"u8));
    }
}
