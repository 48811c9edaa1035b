using System.Text.RegularExpressions;
using System.Xml;
using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>
/// Finds content that could run or load something when the workbook is opened, by content type, part name or relationship.
/// </summary>
public static partial class ActiveContentScanner
{
    private static readonly ActiveContent Macros = new(
        new Phrase("macros", "मैक्रो"),
        new Phrase("File → Save As → “Excel Workbook (*.xlsx)”", "File → Save As → “Excel Workbook (*.xlsx)”"));

    private static readonly ActiveContent Links = new(
        new Phrase("links to other files", "अन्य फ़ाइलों के लिंक"),
        Phrase.Same("Data → Edit Links → Break Link"));

    private static readonly ActiveContent Connections = new(
        new Phrase("data connections", "डेटा कनेक्शन"),
        Phrase.Same("Data → Queries & Connections → Delete"));

    private static readonly ActiveContent Objects = new(
        new Phrase("embedded objects", "अंतःस्थापित वस्तुएँ"),
        new Phrase("click the object and press Delete", "वस्तु पर क्लिक कर Delete दबाएँ"));

    private static readonly ActiveContent Controls = new(
        new Phrase("ActiveX controls", "ActiveX नियंत्रण"),
        new Phrase(
            "Developer → Design Mode, click the control and press Delete",
            "Developer → Design Mode चुनें, नियंत्रण पर क्लिक कर Delete दबाएँ"));

    private static readonly ActiveContent AddIns = new(
        new Phrase("add-ins", "ऐड-इन"),
        new Phrase("click the add-in's frame and press Delete", "ऐड-इन के फ़्रेम पर क्लिक कर Delete दबाएँ"));

    private static readonly ActiveContent Pictures = new(
        new Phrase("pictures loaded from elsewhere", "अन्यत्र से लोड होने वाले चित्र"),
        new Phrase("delete the picture, then Insert → Pictures → This Device", "चित्र हटाएँ, फिर Insert → Pictures → This Device"));

    private static readonly (string Mark, ActiveContent Why)[] Markers =
    [
        ("vbaproject", Macros),
        ("macroenabled", Macros),
        ("macrosheet", Macros),
        ("externallink", Links),
        ("connections", Connections),
        ("querytable", Connections),
        ("oleobject", Objects),
        ("/embeddings/", Objects),
        ("activex", Controls),
        ("webextension", AddIns),
        ("attachedtoolbars", Macros),
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
            .Where(entry => entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && !IsIgnoredByExcel(entry.Name))
            .SelectMany(entry => RelationsIn(package, entry.Name))
            .Select(Judge)
            .FirstOrDefault(why => why is not null);
    }

    /// <summary>
    /// The refusal with the place where the content is met first: the cell with a link to another file, or the sheet that has the object.
    /// </summary>
    public static Refusal Locate(ActiveContent why, ExcelWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (why.What == Links.What && LinkedCell(workbook, sheet) is { } cell)
            {
                return new ActiveContent(
                    why.What,
                    why.Remedy,
                    new Phrase($"sheet “{sheet.Name}”, cell {cell}", $"शीट “{sheet.Name}”, कक्ष {cell}"));
            }

            if (RelationsNear(workbook.Package, sheet.Part).Select(Judge).Any(found => found?.What == why.What))
            {
                return new ActiveContent(why.What, why.Remedy, new Phrase($"sheet “{sheet.Name}”", $"शीट “{sheet.Name}”"));
            }
        }

        return why;
    }

    // Excel writes a link to another file as [1]Sheet!A1 or '[1]Sheet'!A1.
    private static string? LinkedCell(ExcelWorkbook workbook, WorksheetPart sheet)
    {
        string? cell = null;
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(sheet.Part));
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            cell = xml.LocalName == "c" ? xml.GetAttribute("r") : cell;
            if (xml.LocalName == "f" && OtherFile().IsMatch(ExcelWorkbook.ReadText(xml)))
            {
                return cell;
            }
        }

        return null;
    }

    // The sheet's own relationships and those of its drawings.
    private static IEnumerable<(string Type, bool External)> RelationsNear(WorkbookPackage package, string sheet)
    {
        var drawings = PackageRelationships.Read(package, sheet)
            .Where(relation => relation.IsA("drawing"))
            .Select(relation => relation.Target);
        return drawings.Prepend(sheet)
            .Select(PackageRelationships.PartNameFor)
            .Where(package.Has)
            .SelectMany(part => RelationsIn(package, part));
    }

    // Relationships of customXml and document properties say where a part came from; nothing is loaded through them.
    private static bool IsIgnoredByExcel(string part) => part.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("docMetadata/", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?:^|[^\w\]])\[\d+\]")]
    private static partial Regex OtherFile();

    private static ActiveContent? Judge(string text)
    {
        var lower = text.ToLowerInvariant();
        return Markers.FirstOrDefault(marker => lower.Contains(marker.Mark, StringComparison.Ordinal)).Why;
    }

    // A hyperlink needs a click; any other external target is loaded on opening.
    private static ActiveContent? Judge((string Type, bool External) relation) =>
        Judge(relation.Type)
        ?? (!relation.External || relation.Type.EndsWith("/hyperlink", StringComparison.Ordinal) ? null
            : relation.Type.EndsWith("/image", StringComparison.Ordinal) ? Pictures
            : Links);

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
