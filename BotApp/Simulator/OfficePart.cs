using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace BotApp.Simulator;

/// <summary>One XML part of an Office file (ECMA-376: a zip of parts), read without entities and only up to a size that fits a page.</summary>
public static class OfficePart
{
    private const long LargestPart = 40 * 1024 * 1024;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Null when the file has no such part, or it is too large to be shown.</summary>
    public static XElement? Read(ZipArchive file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.GetEntry(name) is not { Length: <= LargestPart } part)
        {
            return null;
        }

        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, Plain);
        return XElement.Load(reader);
    }
}
