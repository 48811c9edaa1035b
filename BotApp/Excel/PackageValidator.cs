using System.Xml;

namespace BotApp.Excel;

/// <summary>
/// Validates every part of a template once, because all parts are copied into each filled file: checksums must match and no part may
/// have a document type. XML that is read here (the workbook under xl/, content types, relationships) must also be well-formed and in
/// UTF-8 or UTF-16; other parts, such as customXml in US-ASCII, are copied as they are. Throws <see cref="InvalidDataException"/> or
/// <see cref="XmlException"/>.
/// </summary>
public static class PackageValidator
{
    private const int BlockLength = 65_536;
    private static readonly byte[] DocumentType = "<!DOCTYPE"u8.ToArray();

    public static void Validate(WorkbookPackage package)
    {
        foreach (var entry in package.Entries)
        {
            if (IsXml(entry.Name) && IsRead(entry.Name))
            {
                ReadXml(package, entry.Name);
            }
            else
            {
                CopyUnread(package, entry.Name);
            }
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsRead(string name) => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
        || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // Any encoding in which "<!DOCTYPE" is one byte or one UTF-16 unit per letter; zero bytes are skipped.
    private static void CopyUnread(WorkbookPackage package, string name)
    {
        using var part = package.OpenEntry(name);
        var block = new byte[BlockLength];
        var matched = 0;
        for (int read; (read = part.Read(block)) > 0;)
        {
            foreach (var one in block.AsSpan(0, read))
            {
                if (one != 0)
                {
                    matched = one == DocumentType[matched] ? matched + 1 : one == DocumentType[0] ? 1 : 0;
                    if (matched == DocumentType.Length && IsXml(name))
                    {
                        throw new InvalidDataException(name);
                    }

                    matched %= DocumentType.Length;
                }
            }
        }
    }

    private static void ReadXml(WorkbookPackage package, string part)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(package.OpenEntry(part));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.XmlDeclaration
                && xml.GetAttribute("encoding") is { } encoding
                && !encoding.StartsWith("UTF-8", StringComparison.OrdinalIgnoreCase)
                && !encoding.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidDataException(part);
            }
        }
    }
}
