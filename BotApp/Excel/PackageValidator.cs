using System.Xml;

namespace BotApp.Excel;

/// <summary>
/// Validates every part of a template once, because all parts are copied into each filled file: checksums must match, XML must be
/// well-formed, without document types, and in UTF-8 or UTF-16. Throws <see cref="InvalidDataException"/> or <see cref="XmlException"/>.
/// </summary>
public static class PackageValidator
{
    public static void Validate(WorkbookPackage package)
    {
        foreach (var entry in package.Entries)
        {
            if (entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                ReadXml(package, entry.Name);
            }
            else
            {
                using var part = package.OpenEntry(entry.Name);
                part.CopyTo(Stream.Null);
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
