using System.Globalization;
using System.Xml;

namespace BotApp.Excel;

/// <summary>Streams the stored rows of a worksheet in order; throws <see cref="DamagedCellException"/> on inconsistent data.</summary>
public static class WorksheetReader
{
    /// <summary>Reads the current row element; leaves the reader on its end element.</summary>
    public static SheetRow ReadRow(XmlReader xml, WorksheetPart sheet, int previous, IReadOnlyList<string> strings)
    {
        var number = previous + 1;
        try
        {
            return ReadRow(xml, previous, strings, ref number);
        }
        catch (InvalidDataException fault)
        {
            throw new DamagedCellException(sheet.Name, CellRange.TryParse(fault.Message, out _) ? fault.Message : $"row {number}");
        }
    }

    private static SheetRow ReadRow(XmlReader xml, int previous, IReadOnlyList<string> strings, ref int number)
    {
        number = xml.GetAttribute("r") is { } r ? ParseNumber(r) : previous + 1;
        var style = xml.GetAttribute("customFormat") is "1" or "true" && xml.GetAttribute("s") is { } s ? ParseNumber(s) : (int?)null;
        if (number <= previous || number > CellRange.MaxRow)
        {
            throw new InvalidDataException($"row {number}");
        }

        var hidden = xml.GetAttribute("hidden") is "1" or "true";
        var cells = new List<SheetCell>();
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                {
                    cells.Add(ReadCell(xml, number, cells.Count == 0 ? 0 : cells[^1].Column, strings));
                }
            }
        }

        return new SheetRow(number, style, cells) { Hidden = hidden };
    }

    /// <summary>All rows up to <paramref name="last"/>, one at a time.</summary>
    public static IEnumerable<SheetRow> ReadRows(ExcelWorkbook workbook, WorksheetPart sheet, int last = CellRange.MaxRow)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(sheet.Part));
        var previous = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                var row = ReadRow(xml, sheet, previous, workbook.Strings);
                if (row.Number > last)
                {
                    yield break;
                }

                previous = row.Number;
                yield return row;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
            {
                yield break;
            }
        }
    }

    private static SheetCell ReadCell(XmlReader xml, int row, int previous, IReadOnlyList<string> strings)
    {
        var column = previous + 1;
        if (xml.GetAttribute("r") is { } r)
        {
            if (!CellRange.TryParse(r, out var at) || at.FirstRow != row || at.FirstColumn <= previous)
            {
                throw new InvalidDataException(r);
            }

            column = at.FirstColumn;
        }

        var style = xml.GetAttribute("s") is { } s ? ParseNumber(s) : 0;
        var type = xml.GetAttribute("t") ?? "n";
        string? value = null;
        string? inline = null;
        var formula = false;
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "v":
                        value = ExcelWorkbook.ReadText(xml);
                        break;
                    case "is":
                        inline = CellTextReader.ReadItem(xml);
                        break;
                    case "f":
                        formula = true;
                        ExcelWorkbook.ReadText(xml);
                        break;
                }
            }
        }

        return (type, value ?? inline) switch
        {
            (_, null or "") => new SheetCell(column, style, CellContent.Empty, "", formula),
            ("s", { } index) => new SheetCell(
                column,
                style,
                CellContent.Text,
                Shared(strings, index, CellRange.Name(column, row)),
                formula),
            ("str", { } text) => new SheetCell(column, style, CellContent.Text, CellText.Unescape(text), formula),
            ("inlineStr", { } text) => new SheetCell(column, style, CellContent.Text, text, formula),
            ("b", { } text) => new SheetCell(column, style, CellContent.Boolean, text is "1" or "true" ? "TRUE" : "FALSE", formula),
            ("e", { } text) => new SheetCell(column, style, CellContent.Error, text, formula),
            ("d", { } text) => new SheetCell(column, style, CellContent.Date, text, formula),
            ("n", { } text) => new SheetCell(column, style, CellContent.Number, Plain(text, CellRange.Name(column, row)), formula),
            _ => throw new InvalidDataException(CellRange.Name(column, row)),
        };
    }

    private static string Shared(IReadOnlyList<string> strings, string index, string cell)
    {
        var at = ParseNumber(index);
        return at < strings.Count ? strings[at] : throw new InvalidDataException(cell);
    }

    // Excel may store 9876543210 as 9.87654321E9; return the plain notation.
    private static string Plain(string number, string cell)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            throw new InvalidDataException(cell);
        }

        return Math.Abs(value) < 1e28
            ? ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture) is var plain
            && double.Parse(plain, CultureInfo.InvariantCulture) == value ? plain : value.ToString("R", CultureInfo.InvariantCulture)
                : number;
    }

    private static int ParseNumber(string text) =>
        int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException(text);
}
