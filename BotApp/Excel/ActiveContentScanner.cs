using System.Xml;
using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Excel;

/// <summary>
/// Finds content that could run or load something when the workbook is opened, by content type, part name or relationship.
/// </summary>
public static class ActiveContentScanner
{
    private static readonly (string Mark, Phrase What)[] Markers =
    [
        ("vbaproject", new Phrase("macros", "मैक्रो")),
        ("macroenabled", new Phrase("macros", "मैक्रो")),
        ("macrosheet", new Phrase("macros", "मैक्रो")),
        ("externallink", new Phrase("links to other files", "अन्य फ़ाइलों के लिंक")),
        ("connections", new Phrase("data connections", "डेटा कनेक्शन")),
        ("querytable", new Phrase("data connections", "डेटा कनेक्शन")),
        ("oleobject", new Phrase("embedded objects", "अंतःस्थापित वस्तुएँ")),
        ("/embeddings/", new Phrase("embedded objects", "अंतःस्थापित वस्तुएँ")),
        ("activex", new Phrase("ActiveX controls", "ActiveX नियंत्रण")),
        ("webextension", new Phrase("add-ins", "ऐड-इन")),
        ("attachedtoolbars", new Phrase("macros", "मैक्रो")),
    ];

    public static Refusal? Scan(WorkbookPackage package)
    {
        if (!package.Has("[Content_Types].xml"))
        {
            return new NotAWorkbook();
        }

        var names = package.Entries.Select(entry => "/" + entry.Name);
        foreach (var text in ContentTypes(package).Concat(names))
        {
            if (Judge(text) is { } why)
            {
                return why;
            }
        }

        return package.Entries
            .Where(entry => entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(entry => RelationsIn(package, entry.Name))
            .Select(Judge)
            .FirstOrDefault(why => why is not null);
    }

    private static ActiveContent? Judge(string text)
    {
        var lower = text.ToLowerInvariant();
        foreach (var (mark, what) in Markers)
        {
            if (lower.Contains(mark, StringComparison.Ordinal))
            {
                return new ActiveContent(what);
            }
        }

        return null;
    }

    // A hyperlink needs a click; any other external target is loaded on opening.
    private static ActiveContent? Judge((string Type, bool External) relation) =>
        Judge(relation.Type)
        ?? (relation.External && !relation.Type.EndsWith("/hyperlink", StringComparison.Ordinal)
            ? new ActiveContent(new Phrase("links to other files", "अन्य फ़ाइलों के लिंक"))
            : null);

    private static List<string> ContentTypes(WorkbookPackage package)
    {
        var types = new List<string>();
        using var xml = ExcelWorkbook.CreateXmlReader(package.OpenEntry("[Content_Types].xml"));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
            {
                types.Add(type);
            }
        }

        return types;
    }

    private static List<(string Type, bool External)> RelationsIn(WorkbookPackage package, string part)
    {
        var relations = new List<(string, bool)>();
        using var xml = ExcelWorkbook.CreateXmlReader(package.OpenEntry(part));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
            {
                relations.Add((xml.GetAttribute("Type") ?? "", PackageRelationships.IsExternal(xml.GetAttribute("TargetMode"))));
            }
        }

        return relations;
    }
}
