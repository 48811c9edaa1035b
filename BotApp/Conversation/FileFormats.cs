using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace BotApp.Conversation;

/// <summary>Which formats are accepted where, and how they are detected and named.</summary>
public static class FileFormats
{
    /// <summary>
    /// Bytes from the start that <see cref="Detect"/> needs to be sure. Readers look for a PDF's header in the first kilobyte.
    /// </summary>
    public const int HeadBytes = 1024 + PdfHeaderBytes;

    private const int PdfHeaderBytes = 5;
    private const int HeicHeaderBytes = 12;

    /// <summary>Formats accepted as attachments: pages of a Service Book, orders, reports.</summary>
    public static readonly FrozenSet<FileFormat> Scans = [FileFormat.Pdf, FileFormat.Jpeg, FileFormat.Png];

    public static readonly FrozenSet<FileFormat> Workbooks = [FileFormat.Xlsx];

    /// <summary>Formats of the directory file.</summary>
    public static readonly FrozenSet<FileFormat> Tables = [FileFormat.Xlsx, FileFormat.Csv];

    private static readonly string[] WebPageBeginnings = ["<!doctype html", "<html", "<head", "<body", "<script", "<meta"];

    /// <summary>Printable ASCII, line breaks, and the escape that opens a printer's job.</summary>
    private static readonly SearchValues<byte> PlainText =
        SearchValues.Create([.. "\t\n\r\u001B"u8, .. Enumerable.Range(' ', '~' - ' ' + 1).Select(sign => (byte)sign)]);

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif"];

    /// <summary>
    /// Null when the bytes are none of the known formats. A signature counts only at the very start, because files of two formats at once
    /// are made to deceive; only a PDF may begin with a byte order mark or with lines that a scanner or printer wrote.
    /// </summary>
    public static FileFormat? Detect(ReadOnlySpan<byte> head) =>
        IsPdf(head) ? FileFormat.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileFormat.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? FileFormat.Png
        : head.StartsWith("PK\u0003\u0004"u8) ? FileFormat.Xlsx
        : IsHeic(head) ? FileFormat.Heic
        : null;

    /// <summary>Whether the bytes may be a table in text form: no control characters but line breaks and tabs, and no markup.</summary>
    public static bool IsTextTable(ReadOnlySpan<byte> head) =>
        !HasControls(head) && !BeginsAsProgram(WithoutMark(head));

    /// <summary>Whether the bytes are a web page, as a sharing or sign-in link answers.</summary>
    public static bool IsWebPage(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(WithoutMark(head)).TrimStart();
        return WebPageBeginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the ending of the name and the type Teams declares (either may be missing, not both) fit the bytes.</summary>
    public static bool Matches(this FileFormat format, string name, string declaredType)
    {
        string[] claims = [.. new[] { Path.GetExtension(name).TrimStart('.'), declaredType.TrimStart('.') }.Where(c => c.Length > 0)];
        return claims.Length > 0 && claims.All(c => format.Extensions().Contains(c, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Photos and pictures, whose names in a chat say little: an iPhone sends a JPEG under the name of the HEIC it was made from.
    /// </summary>
    public static bool IsPicture(this FileFormat format) => format is FileFormat.Jpeg or FileFormat.Png;

    /// <summary>The usual ending of a name, with its dot.</summary>
    public static string Ending(this FileFormat format) => "." + format.Extensions()[0];

    public static bool IsEndingOf(this FileFormat format, string name) =>
        format.Extensions().Contains(Path.GetExtension(name).TrimStart('.'), StringComparer.OrdinalIgnoreCase);

    /// <summary>How people call the format.</summary>
    public static string Name(this FileFormat format) => format switch
    {
        FileFormat.Pdf => "PDF",
        FileFormat.Jpeg => "JPEG",
        FileFormat.Png => "PNG",
        FileFormat.Heic => "HEIC",
        FileFormat.Xlsx => "Excel (.xlsx)",
        FileFormat.Csv => "CSV",
    };

    /// <summary>The media type for attaching or serving the file.</summary>
    public static string MediaType(this FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Png => "image/png",
        FileFormat.Heic => "image/heic",
        FileFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileFormat.Csv => "text/csv",
    };

    private static string[] Extensions(this FileFormat format) => format switch
    {
        FileFormat.Pdf => ["pdf"],
        FileFormat.Jpeg => ["jpg", "jpeg", "jfif"],
        FileFormat.Png => ["png"],
        FileFormat.Heic => ["heic", "heif", "avif"],
        FileFormat.Xlsx => ["xlsx"],
        FileFormat.Csv => ["csv"],
    };

    private static bool IsPdf(ReadOnlySpan<byte> head)
    {
        var text = WithoutMark(head[..Math.Min(head.Length, HeadBytes)]);
        if (text.StartsWith("%PDF-"u8))
        {
            return true;
        }

        var line = text.IndexOf("\n%PDF-"u8) is >= 0 and var feed ? feed : text.IndexOf("\r%PDF-"u8);
        return line >= 0 && text[..line].IndexOfAnyExcept(PlainText) < 0 && !BeginsAsProgram(text);
    }

    // Markup and scripts are plain text too, and a file that a browser or a shell would run is not accepted as a scan.
    private static bool BeginsAsProgram(ReadOnlySpan<byte> text)
    {
        var begin = text.TrimStart(" \t\r\n"u8);
        return begin.StartsWith("<"u8) || begin.StartsWith("#!"u8) || begin.StartsWith("MZ"u8) || begin.StartsWith("GIF8"u8)
            || begin.StartsWith("PK"u8);
    }

    private static bool HasControls(ReadOnlySpan<byte> head)
    {
        foreach (var sign in head)
        {
            if (sign < ' ' && sign is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;

    private static bool IsHeic(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeicHeaderBytes || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        var brand = Encoding.Latin1.GetString(head[8..12]);
        return HeicBrands.Contains(brand);
    }
}
