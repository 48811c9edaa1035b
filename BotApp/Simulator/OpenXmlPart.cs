using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace BotApp.Simulator;

/// <summary>Reads one XML part of an Office file (ECMA-376: a zip of parts), without entities and with a size limit.</summary>
public static class OpenXmlPart
{
    private const long MaxPartBytes = 40 * 1024 * 1024;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Null when the part is missing or too large to show.</summary>
    public static XElement? Read(ZipArchive file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.GetEntry(name) is not { Length: <= MaxPartBytes } part)
        {
            return null;
        }

        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, Plain);
        return XElement.Load(reader);
    }
}
