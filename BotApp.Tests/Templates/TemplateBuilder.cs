using System.Globalization;
using System.IO.Compression;
using System.Text;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>
/// Builds a workbook part by part, with exactly the feature under test. Sheets are numbered in order; the first is the form.
/// </summary>
public sealed class TemplateBuilder
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

    // Styles: 1 heading, 2 text with border, 3 date dd-mm-yyyy, 4 whole number, 5 General with border, 6 unlocked text, 7 text on grey.
    private const string Styles = Declaration + $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd\-mm\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="2" borderId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>
        """;

    private readonly List<(string Name, string Xml)> _sheets = [];
    private readonly List<(string Name, byte[] Content, string? Type)> _parts = [];
    private readonly Dictionary<string, List<(string Type, string Target)>> _relations = [];

    public string WorkbookProperties { get; init; } = "";

    public string Names { get; init; } = "";

    public string AfterNames { get; init; } = "";

    public string Comment { get; init; } = "";

    public TemplateBuilder Sheet(string name, string xml)
    {
        _sheets.Add((name, xml));
        return this;
    }

    public TemplateBuilder Part(string name, string content, string? type = null) => Part(name, Encoding.UTF8.GetBytes(content), type);

    public TemplateBuilder Part(string name, byte[] content, string? type = null)
    {
        _parts.Add((name, content, type));
        return this;
    }

    /// <summary>Relationship ids are rId1, rId2, ... in the order added to the part.</summary>
    public TemplateBuilder Relation(string from, string type, string target)
    {
        (_relations.TryGetValue(from, out var list) ? list : _relations[from] = []).Add(
            (type.Contains(':', StringComparison.Ordinal) ? type : $"{Relations}/{type}", target));
        return this;
    }

    public byte[] ToBytes()
    {
        var parts = new List<(string Name, byte[] Content)> { ("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes())) };
        Relation("", "officeDocument", "xl/workbook.xml");
        for (var at = 0; at < _sheets.Count; at++)
        {
            _relations.TryGetValue("xl/workbook.xml", out var others);
            (_relations["xl/workbook.xml"] = others ?? []).Insert(at, ($"{Relations}/worksheet", $"worksheets/sheet{at + 1}.xml"));
        }

        Relation("xl/workbook.xml", "styles", "styles.xml");
        parts.AddRange(_relations.Select(one => (RelationsName(one.Key), Encoding.UTF8.GetBytes(RelationsXml(one.Value)))));
        parts.Add(("xl/workbook.xml", Encoding.UTF8.GetBytes(WorkbookXml())));
        parts.AddRange(_sheets.Select((sheet, at) => ($"xl/worksheets/sheet{at + 1}.xml", Encoding.UTF8.GetBytes(sheet.Xml))));
        parts.Add(("xl/styles.xml", Encoding.UTF8.GetBytes(Styles)));
        parts.AddRange(_parts.Select(part => (part.Name, part.Content)));
        return Zip(parts, Comment);
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts, string comment = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = comment;
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, content.Length < 200 ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2019, 5, 4, 3, 2, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }

    public static string SheetXml(string rows, string before = "", string after = "", string dimension = "A1:H5", string attributes = "") =>
        $"""{Declaration}<worksheet xmlns="{Main}" xmlns:r="{Relations}"{attributes}><dimension ref="{dimension}"/>{before}<sheetData>{rows}</sheetData>{after}</worksheet>""";

    public static string Row(int number, string cells, string attributes = "") => $"""<row r="{number}"{attributes}>{cells}</row>""";

    public static string Texts(int row, int style, params string[] texts) => string.Concat(texts.Select((text, at) =>
        text.Length == 0
            ? ""
            : $"""<c r="{CellRange.ColumnName(at + 1)}{row}" s="{style}" t="inlineStr"><is><t>{XmlTag.Escape(text)}</t></is></c>"""));

    public static string Blanks(int row, params int[] styles) =>
        string.Concat(styles.Select((style, at) => $"""<c r="{CellRange.ColumnName(at + 1)}{row}" s="{style}"/>"""));

    private string WorkbookXml()
    {
        var sheets = string.Concat(_sheets.Select((sheet, at) => string.Create(
            CultureInfo.InvariantCulture, $"""<sheet name="{XmlTag.Escape(sheet.Name)}" sheetId="{at + 11}" r:id="rId{at + 1}"/>""")));
        var names = Names.Length == 0 ? "" : $"<definedNames>{Names}</definedNames>";
        return $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Relations}">{WorkbookProperties}<sheets>{sheets}</sheets>{names}{AfterNames}</workbook>""";
    }

    private string ContentTypes()
    {
        const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var overrides = new List<(string Part, string Type)>
        {
            ("xl/workbook.xml", Office + "sheet.main+xml"),
            ("xl/styles.xml", Office + "styles+xml")
        };
        overrides.AddRange(_sheets.Select((_, at) => ($"xl/worksheets/sheet{at + 1}.xml", Office + "worksheet+xml")));
        overrides.AddRange(_parts.Where(part => part.Type is not null).Select(part => (part.Name, part.Type!)));
        var lines = string.Concat(overrides.Select(one => $"""<Override PartName="/{one.Part}" ContentType="{one.Type}"/>"""));
        return $"""
            {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>{lines}</Types>
            """;
    }

    private static string RelationsName(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    private static string RelationsXml(List<(string Type, string Target)> relations) =>
        $"""{Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relations.Select((one, at) => $"""<Relationship Id="rId{at + 1}" Type="{one.Type}" Target="{one.Target}"/>"""))}</Relationships>""";
}
