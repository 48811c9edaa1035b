using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace BotApp.Simulator;

/// <summary>
/// Reads an .xlsx as tables of text, to preview it without Excel (ECMA-376 part 1, 18.3 worksheets, 18.8.30 number formats).
/// </summary>
public sealed class XlsxPreview
{
    private const int MaxRows = 500;
    private const int MaxColumns = 60;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly ZipArchive _file;
    private readonly List<string> _shared;
    private readonly List<bool> _isDate;

    private XlsxPreview(ZipArchive file)
    {
        _file = file;
        _shared = [.. OpenXmlPart.Read(file, "xl/sharedStrings.xml")?.Elements(Main + "si").Select(TextOf) ?? []];
        _isDate = [.. DateFormats(OpenXmlPart.Read(file, "xl/styles.xml"))];
    }

    /// <summary>The visible sheets, in order.</summary>
    public static IReadOnlyList<TableSheet> Read(Stream workbook)
    {
        using var file = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var table = new XlsxPreview(file);
        var parts = (OpenXmlPart.Read(file, "xl/_rels/workbook.xml.rels")?.Elements() ?? [])
            .ToDictionary(
                link => (string)link.Attribute("Id")!,
                link => PartName((string)link.Attribute("Target")!),
                StringComparer.Ordinal);
        return [.. (OpenXmlPart.Read(file, "xl/workbook.xml")?.Element(Main + "sheets")?.Elements(Main + "sheet") ?? [])
            .Where(sheet => (string?)sheet.Attribute("state") is null or "visible")
            .Select(sheet => table.ReadSheet(
                (string)sheet.Attribute("name")!,
                parts.GetValueOrDefault((string?)sheet.Attribute(Links + "id") ?? "")))];
    }

    private TableSheet ReadSheet(string name, string? part)
    {
        if (part is null || OpenXmlPart.Read(_file, part) is not { } sheet)
        {
            return new TableSheet(name, 0, [], IsCut: true);
        }

        var merged = (sheet.Element(Main + "mergeCells")?.Elements(Main + "mergeCell") ?? [])
            .Select(merge => ((string)merge.Attribute("ref")!).Split(':'))
            .Where(corners => corners.Length == 2)
            .ToDictionary(corners => corners[0], corners => ColumnOf(corners[1]) - ColumnOf(corners[0]) + 1, StringComparer.Ordinal);
        List<(
            int Number,
            Dictionary<int,
            (string Place, TableCell Cell)> Cells)> rows = [.. (sheet.Element(Main + "sheetData")?.Elements(Main + "row") ?? [])
            .Take(MaxRows + 1)
            .Select(row => (
                Number: (int?)row.Attribute("r") ?? 0,
                Cells: row.Elements(Main + "c").Select(cell => (Place: (string?)cell.Attribute("r") ?? "", Cell: CellOf(cell)))
                    .Where(cell => cell.Cell.Text.Length > 0 && ColumnOf(cell.Place) is > 0 and <= MaxColumns)
                    .ToDictionary(cell => ColumnOf(cell.Place))))
            .Where(row => row.Cells.Count > 0)];
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Keys.Max());
        return new TableSheet(
            name,
            columns,
            [.. rows.Take(MaxRows).Select(row => new TableRow(row.Number, Line(row.Cells, columns, merged)))],
            rows.Count > MaxRows);
    }

    private static List<TableCell> Line(Dictionary<int, (string Place, TableCell Cell)> cells, int columns, Dictionary<string, int> merged)
    {
        List<TableCell> line = [];
        for (var column = 1; column <= columns;)
        {
            var cell = cells.TryGetValue(column, out var found)
                ? found.Cell with { Span = Math.Clamp(merged.GetValueOrDefault(found.Place, 1), 1, columns - column + 1) }
                : new TableCell("", 1, IsNumber: false);
            line.Add(cell);
            column += cell.Span;
        }

        return line;
    }

    private TableCell CellOf(XElement cell)
    {
        var value = (string?)cell.Element(Main + "v") ?? "";
        var style = (int?)cell.Attribute("s") ?? 0;
        return (string?)cell.Attribute("t") switch
        {
            "s" when int.TryParse(value, CultureInfo.InvariantCulture, out var at)
                && at < _shared.Count => new TableCell(_shared[at], 1, false),
            "inlineStr" => new TableCell(cell.Element(Main + "is") is { } text ? TextOf(text) : "", 1, false),
            "b" => new TableCell(value == "1" ? "TRUE" : "FALSE", 1, false),
            null or "n" when double.TryParse(value, CultureInfo.InvariantCulture, out var number) => new TableCell(
                style < _isDate.Count && _isDate[style]
                    ? DateOf(number)
                    : number.ToString("0.###############", CultureInfo.InvariantCulture),
                1,
                true),
            _ => new TableCell(value, 1, false),
        };
    }

    private static IEnumerable<bool> DateFormats(XElement? styles)
    {
        var own = (styles?.Element(Main + "numFmts")?.Elements(Main + "numFmt") ?? [])
            .ToDictionary(format => (int)format.Attribute("numFmtId")!, format => (string)format.Attribute("formatCode")!);
        return (styles?.Element(Main + "cellXfs")?.Elements(Main + "xf") ?? []).Select(format => (int?)format.Attribute("numFmtId") ?? 0)
            .Select(id => id is (>= 14 and <= 22) or (>= 45 and <= 47) || (own.TryGetValue(id, out var code) && MeansDate(code)));
    }

    // Quoted or bracketed parts are literals or colours.
    private static bool MeansDate(string code)
    {
        var bare = System.Text.RegularExpressions.Regex.Replace(code, "\"[^\"]*\"|\\[[^]]*\\]|\\\\.", "");
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase);
    }

    private static string DateOf(double days) => days is < 0 or > 2958465 ? days.ToString(CultureInfo.InvariantCulture)
        : Zero.AddDays(days).ToString(days % 1 == 0 ? "dd-MM-yyyy" : "dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string TextOf(XElement rich) => string.Concat(
        rich.Descendants(Main + "t").Where(text => text.Parent!.Name != Main + "rPh").Select(text => text.Value));

    private static string PartName(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static int ColumnOf(string place) =>
        place.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1);
}
