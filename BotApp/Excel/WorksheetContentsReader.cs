using System.Globalization;
using System.Xml;
using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>Reads a worksheet for detection and filling.</summary>
public static class WorksheetContentsReader
{
    /// <summary>
    /// Reads the rows up to <paramref name="lastRow"/>; refuses a sheet with more rows or cells than <see cref="WorkbookLimits"/> allows.
    /// </summary>
    public static Result<WorksheetContents> Read(ExcelWorkbook workbook, WorksheetPart sheet, int lastRow = CellRange.MaxRow)
    {
        var rows = new List<SheetRow>();
        var merges = new List<CellRange>();
        var rules = new List<DataValidation>();
        var columns = new List<ColumnSpan>();
        var previous = 0;
        var cells = 0;
        var withValues = 0;
        var ruled = 0;
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(sheet.Part));
        xml.MoveToContent();
        var main = xml.NamespaceURI;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            // Anchors of form controls also contain row and col elements, in another namespace.
            switch (xml.LocalName)
            {
                case "row" when xml.NamespaceURI == main:
                    var row = WorksheetReader.ReadRow(xml, sheet, previous, workbook.Strings);
                    previous = row.Number;
                    if (row.Number > lastRow)
                    {
                        break;
                    }

                    if (row.Cells.Count > 0 || row.Style is not null)
                    {
                        rows.Add(row);
                    }

                    cells += row.Cells.Count + (row.Style is null ? 0 : 1);
                    withValues += row.Cells.Any(cell => cell.HasText) ? 1 : 0;
                    if (cells > WorkbookLimits.TemplateCells || withValues > WorkbookLimits.RowsWithValues)
                    {
                        return TooManyFilledRows();
                    }

                    break;
                case "col" when xml.NamespaceURI == main:
                    columns.Add(new ColumnSpan(
                        Number(xml, "min"), Number(xml, "max"), Number(xml, "style"), xml.GetAttribute("hidden") is "1" or "true"));
                    break;
                case "mergeCell" when CellRange.TryParse(xml.GetAttribute("ref"), out var merge):
                    merges.Add(merge);
                    break;
                case "dataValidation":
                    rules.Add(ReadRule(xml));
                    ruled += rules[^1].Cells.Count;
                    break;
            }

            if (merges.Count > WorkbookLimits.Merges || ruled > WorkbookLimits.Rules || columns.Count > CellRange.MaxColumn)
            {
                return new WorkbookTooLarge(new Phrase(
                    "more merged cells or lists than allowed",
                    "किसी भी प्रपत्र से अधिक मिले हुए कक्ष या सूचियाँ"));
            }
        }

        return new WorksheetContents(rows, merges, rules, columns);
    }

    public static WorkbookTooLarge TooManyFilledRows() => new(new Phrase(
        $"more than {WorkbookLimits.RowsWithValues:N0} filled rows", $"{WorkbookLimits.RowsWithValues:N0} से अधिक भरी हुई पंक्तियाँ"));

    // The plain form stores the cells in an attribute, the x14 form (lists on other sheets) in an element.
    private static DataValidation ReadRule(XmlReader xml)
    {
        var type = xml.GetAttribute("type") ?? "none";
        var cells = xml.GetAttribute("sqref");
        string? formula = null;
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "formula1")
                {
                    formula = ExcelWorkbook.ReadText(xml);
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sqref")
                {
                    cells = ExcelWorkbook.ReadText(xml);
                }
            }
        }

        return new DataValidation(Ranges(cells), type, (formula ?? "").Trim());
    }

    private static List<CellRange> Ranges(string? cells)
    {
        var ranges = new List<CellRange>();
        foreach (var one in (cells ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (CellRange.TryParse(one, out var range))
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
