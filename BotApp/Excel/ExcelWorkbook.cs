using System.Buffers;
using System.Text;
using System.Xml;
using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>A worksheet: its tab name, id, part name and visibility.</summary>
public sealed record WorksheetPart(string Name, string Id, string Part, bool Hidden);

/// <summary>A defined name; <see cref="Scope"/> is its sheet, or null for the whole workbook.</summary>
public sealed record DefinedName(string Name, string? Scope, string Formula);

/// <summary>
/// A workbook opened for reading: sheets, defined names, date system, number formats and shared strings. Nothing is calculated.
/// </summary>
public sealed class ExcelWorkbook
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Most cells fit into one chunk.</summary>
    private const int ChunkLength = 1024;

    private readonly List<WorksheetPart> _sheets = [];
    private readonly List<DefinedName> _names = [];

    private ExcelWorkbook(WorkbookPackage package, string workbookPart) => (Package, WorkbookPart) = (package, workbookPart);

    public WorkbookPackage Package { get; }

    public string WorkbookPart { get; }

    public bool Date1904 { get; private set; }

    public IReadOnlyList<WorksheetPart> Sheets => _sheets;

    public IReadOnlyList<DefinedName> Names => _names;

    public CellStyles Styles { get; private set; } = CellStyles.None;

    public IReadOnlyList<string> Strings { get; private set; } = [];

    /// <summary>
    /// Opens the container and the common parts; throws <see cref="InvalidDataException"/> or <see cref="XmlException"/> on damage.
    /// </summary>
    public static Result<ExcelWorkbook> Open(Stream file)
    {
        if (WorkbookPackage.Open(file).IsRefused(out var why, out var package))
        {
            return why;
        }

        var forbidden = ActiveContentScanner.Scan(package);
        if (forbidden is not (null or ActiveContent))
        {
            return forbidden;
        }

        var start = PackageRelationships.Read(package, "").FirstOrDefault(relation => relation.IsA("officeDocument"));
        if (start is null || !package.Has(start.Target))
        {
            return forbidden ?? new NotAWorkbook();
        }

        var workbook = new ExcelWorkbook(package, start.Target);
        return !workbook.Load() ? forbidden ?? new NotAWorkbook()
            : forbidden is ActiveContent active ? ActiveContentScanner.Locate(active, workbook)
            : workbook;
    }

    public WorksheetPart? Sheet(string name) =>
        _sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A reader of the part; its <see cref="XmlException"/> names the part.</summary>
    public static XmlReader CreateXmlReader(Stream part) => XmlReader.Create(
        part,
        new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            XmlResolver = null,
        },
        baseUri: (part as VerifyingStream)?.Name);

    /// <summary>The relationship id (r:id) of the current element, or null.</summary>
    public static string? RelationshipId(XmlReader xml) =>
        xml.GetAttribute("id", Relationships) ?? xml.GetAttribute("id", StrictRelationships);

    /// <summary>The text of the current element; leaves the reader on the end element, so that a Read loop continues after it.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    ReadChunks(xml, chunk, text);
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chunk);
        }

        return text.ToString();
    }

    /// <summary>
    /// Never holds more than a cell can: a file may have one text of 50 MB, and its reader would take many times as much.
    /// </summary>
    private static void ReadChunks(XmlReader xml, char[] chunk, StringBuilder text)
    {
        for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
        {
            if (text.Length + read > CellText.MaxEscapedLength)
            {
                throw new CellTooLongException();
            }

            text.Append(chunk, 0, read);
        }
    }

    private bool Load()
    {
        var relations = PackageRelationships.Read(Package, WorkbookPart);
        var parts = relations.Where(relation => relation.IsA("worksheet")).DistinctBy(relation => relation.Id)
            .ToDictionary(relation => relation.Id, relation => relation.Target);
        var tabs = new List<string>();
        var scoped = new List<(string Name, int? Scope, string Formula)>();
        using (var xml = CreateXmlReader(Package.OpenEntry(WorkbookPart)))
        {
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "workbook")
            {
                return false;
            }

            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    ReadWorkbookElement(xml, parts, tabs, scoped);
                }
            }
        }

        _names.AddRange(scoped.Select(name => new DefinedName(
            name.Name, name.Scope is { } index && index >= 0 && index < tabs.Count ? tabs[index] : null, name.Formula)));
        if (relations.FirstOrDefault(relation => relation.IsA("styles")) is { } styles && Package.Has(styles.Target))
        {
            Styles = CellStylesReader.Read(Package.OpenEntry(styles.Target));
        }

        if (relations.FirstOrDefault(relation => relation.IsA("sharedStrings")) is { } strings && Package.Has(strings.Target))
        {
            Strings = CellTextReader.ReadSharedStrings(Package.OpenEntry(strings.Target));
        }

        return _sheets.Count > 0;
    }

    private void ReadWorkbookElement(
        XmlReader xml, Dictionary<string, string> parts, List<string> tabs, List<(string Name, int? Scope, string Formula)> names)
    {
        switch (xml.LocalName)
        {
            case "workbookPr":
                Date1904 = xml.GetAttribute("date1904") is "1" or "true";
                break;
            case "sheet":
                var name = xml.GetAttribute("name") ?? "";
                var id = RelationshipId(xml) ?? "";
                tabs.Add(name);
                if (parts.TryGetValue(id, out var part) && Package.Has(part))
                {
                    _sheets.Add(new WorksheetPart(
                        name,
                        xml.GetAttribute("sheetId") ?? "",
                        part,
                        xml.GetAttribute("state") is "hidden" or "veryHidden"));
                }

                break;
            case "definedName":
                var scope = int.TryParse(xml.GetAttribute("localSheetId"), out var index) ? index : (int?)null;
                names.Add((xml.GetAttribute("name") ?? "", scope, ReadText(xml)));
                break;
        }
    }
}
