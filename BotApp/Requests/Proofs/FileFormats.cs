using System.Collections.Frozen;

namespace BotApp.Requests.Proofs;

/// <summary>Which formats are taken where, and how a format is recognised and named.</summary>
public static class FileFormats
{
    /// <summary>Bytes from the start that <see cref="Sniff"/> needs to be sure.</summary>
    public const int HeadBytes = 12;

    /// <summary>What may prove an entry: pages of a Service Book, orders, reports.</summary>
    public static readonly FrozenSet<FileFormat> Scans = [FileFormat.Pdf, FileFormat.Jpeg, FileFormat.Png];

    public static readonly FrozenSet<FileFormat> Workbooks = [FileFormat.Xlsx];

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif"];

    /// <summary>Null when the bytes are none of the known formats. A signature anywhere but at the very start does not count: files that are two things at once are made to deceive.</summary>
    public static FileFormat? Sniff(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? FileFormat.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileFormat.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? FileFormat.Png
        : head.StartsWith("PK\u0003\u0004"u8) ? FileFormat.Xlsx
        : IsHeic(head) ? FileFormat.Heic
        : null;

    /// <summary>Whether the ending of the name and the type Teams declares (either may be missing, not both) fit the bytes.</summary>
    public static bool Agrees(this FileFormat format, string name, string declaredType)
    {
        string[] claims = [.. new[] { Path.GetExtension(name).TrimStart('.'), declaredType.TrimStart('.') }.Where(c => c.Length > 0)];
        return claims.Length > 0 && claims.All(c => format.Endings().Contains(c, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>How people call the format.</summary>
    public static string Name(this FileFormat format) => format switch
    {
        FileFormat.Pdf => "PDF",
        FileFormat.Jpeg => "JPEG",
        FileFormat.Png => "PNG",
        FileFormat.Heic => "HEIC",
        FileFormat.Xlsx => "Excel (.xlsx)",
    };

    /// <summary>The media type under which the file is attached or served.</summary>
    public static string MediaType(this FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Png => "image/png",
        FileFormat.Heic => "image/heic",
        FileFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    private static string[] Endings(this FileFormat format) => format switch
    {
        FileFormat.Pdf => ["pdf"],
        FileFormat.Jpeg => ["jpg", "jpeg", "jfif"],
        FileFormat.Png => ["png"],
        FileFormat.Heic => ["heic", "heif", "avif"],
        FileFormat.Xlsx => ["xlsx"],
    };

    private static bool IsHeic(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeadBytes || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        var brand = System.Text.Encoding.Latin1.GetString(head[8..12]);
        return HeicBrands.Contains(brand);
    }
}
