using System.Globalization;
using System.IO.Compression;
using System.Text;
using BotApp.Excel;
using BotApp.Templates;

namespace BotApp.Consolidation.Results;

/// <summary>
/// The workbook beside the official one, for the computer cell to fill and send back: one row per request with empty columns for
/// SSO-ID, result and reason. The same batch gives the same bytes, because every retry of a mail must be the identical mail.
/// </summary>
public static class ResultsSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly DateTimeOffset FixedTime = new(2017, 8, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly int[] Widths = [8, 24, 32, 18, 24, 40];

    public static byte[] Write(BatchView view)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts(view))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = FixedTime;
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(Declaration + content));
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<(string Name, string Content)> Parts(BatchView view) =>
    [
        ("[Content_Types].xml",
            $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/></Types>"""),
        ("_rels/.rels", RelationsXml(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{ResultsLayout.SheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", RelationsXml(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
        // Style 1: bold headings; style 2: text, so that Excel keeps leading zeros of an SSO-ID.
        ("xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""),
        ("xl/worksheets/sheet1.xml", SheetXml(view)),
    ];

    private static string RelationsXml(params (string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((one, at) => $"""<Relationship Id="rId{at + 1}" Type="{Relations}/{one.Type}" Target="{one.Target}"/>"""))
        + "</Relationships>";

    private static string SheetXml(BatchView view)
    {
        var rows = view.Lines.Select((line, at) => Row(at + 2, 2, [
            line.Number.ToString(CultureInfo.InvariantCulture), line.Request.Number, NameOf(line), "", "", ""]));
        var columns = string.Concat(Widths.Select((width, at) => $"""<col min="{at + 1}" max="{at + 1}" width="{width}" style="2" customWidth="1"/>"""));
        return $"""<worksheet xmlns="{Main}"><cols>{columns}</cols><sheetData>{Row(1, 1, [.. ResultsLayout.Layout.Columns.Select(column => column.Header)])}{string.Concat(rows)}</sheetData></worksheet>""";
    }

    private static string Row(int number, int style, string[] texts) =>
        $"""<row r="{number}">{string.Concat(texts.Select((text, at) => Cell(CellRange.Name(at + 1, number), style, text)))}</row>""";

    private static string Cell(string address, int style, string text)
    {
        if (text.Length == 0)
        {
            return $"""<c r="{address}" s="{style}"/>""";
        }

        using var escaped = new StringWriter(CultureInfo.InvariantCulture);
        var buffer = new RowBuffer();
        CellText.Write(buffer, text);
        buffer.WriteTo(escaped);
        return $"""<c r="{address}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is></c>""";
    }

    private static string NameOf(BatchLine line) =>
        OfficerName.From(field => line.Request.Answers[field]) is { Length: > 0 } name ? name : line.Maker.Name;
}
