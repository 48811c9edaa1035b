using BotApp.Basics;
using BotApp.Excel;
using ClosedXML.Excel;
using CsvHelper;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Reads the directory, row by row, as CSV (UTF-8, separated by comma, semicolon, tab or bar) or from the first visible sheet of an .xlsx
/// file, under the same limits as every workbook: no macros, links or formulas.
/// </summary>
public static class DirectorySheet
{
    // Excel keeps so many digits of a number; the rest become zeros.
    private const int NumberDigits = 15;

    /// <summary>Whether the first line of the file has the headings of a directory, complete or not.</summary>
    /// <param name="file">A stream that can be read twice.</param>
    public static bool IsDirectory(Stream file)
    {
        if (IsContainer(file))
        {
            return !WorkbookFaults.Refuse<DirectoryLine>(() =>
                ExcelWorkbook.Open(file).IsRefused(out var why, out var workbook) ? why
                : HeadingOf(Lines(workbook)) is { } heading ? heading
                : new EmptyDirectoryFile()).IsRefused(out _, out _);
        }

        using var text = new StreamReader(file, leaveOpen: true);
        try
        {
            return HeadingOf(Lines(text)) is not null;
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a file of either format, told apart by its first bytes.</summary>
    /// <param name="file">A stream that can be read twice.</param>
    public static Result<List<DirectoryRow>> Read(Stream file)
    {
        if (IsContainer(file))
        {
            return ReadWorkbook(file);
        }

        using var text = new StreamReader(file, leaveOpen: true);
        return ReadCsv(text);
    }

    public static Result<List<DirectoryRow>> ReadCsv(TextReader text)
    {
        try
        {
            return DirectoryReader.Read(Lines(text));
        }
        catch (CsvFormatException)
        {
            return new DamagedCsvDirectory();
        }
    }

    public static Result<List<DirectoryRow>> ReadWorkbook(Stream xlsx) => WorkbookFaults.Refuse(() =>
        ExcelWorkbook.Open(xlsx).IsRefused(out var why, out var workbook) ? why : DirectoryReader.Read(Lines(workbook)));

    /// <summary>The rows as an .xlsx file that can be read back: headings in both languages, every cell as text.</summary>
    public static byte[] Write(IReadOnlyList<DirectoryRow> rows)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Directory");
        foreach (var (index, column) in DirectoryColumn.All.Index())
        {
            sheet.Cell(1, index + 1).SetText(column.Label.Both());
            sheet.Column(index + 1).Width = column.Key is DirectoryColumn.Person ? 38 : 26;
        }

        foreach (var (line, row) in rows.Index())
        {
            foreach (var (index, column) in DirectoryColumn.All.Index())
            {
                if (row.TextOf(column.Key) is { Length: > 0 } text)
                {
                    sheet.Cell(line + 2, index + 1).SetText(text);
                }
            }
        }

        sheet.Row(1).Style.Font.SetBold();
        sheet.SheetView.Freeze(1, 0);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    private static DirectoryLine? HeadingOf(IEnumerable<DirectoryLine> lines) =>
        lines.FirstOrDefault(line => !line.IsBlank) is { } first && DirectoryReader.IsHeading(first) ? first : null;

    /// <summary>A zip, or the container of old and of encrypted Excel files, which is refused with its own sentence.</summary>
    private static bool IsContainer(Stream file)
    {
        var start = new byte[2];
        file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start is [(byte)'P', (byte)'K'] or [0xD0, 0xCF];
    }

    private static IEnumerable<DirectoryLine> Lines(TextReader text)
    {
        using var csv = CsvReader.Create(
            text,
            CsvReaderOptions.Default with { HasHeader = false, TrackLineNumbers = true, IncludeValuesInExceptions = false },
            leaveOpen: true);
        while (csv.Read())
        {
            yield return new DirectoryLine(
                (int)csv.LineNumber,
                [.. Enumerable.Range(0, csv.FieldCount).Select(field => new DirectoryCell(csv.GetStringOrNull(field) ?? ""))]);
        }
    }

    private static IEnumerable<DirectoryLine> Lines(ExcelWorkbook workbook) =>
        WorksheetReader.ReadRows(workbook, workbook.Sheets.FirstOrDefault(sheet => !sheet.Hidden) ?? workbook.Sheets[0])
            .Select(row => new DirectoryLine(row.Number, CellsOf(row)));

    private static DirectoryCell[] CellsOf(SheetRow row)
    {
        var known = row.Cells.Where(cell => cell.Column <= WorkbookLimits.Columns).ToList();
        var cells = new DirectoryCell[known.Count == 0 ? 0 : known[^1].Column];
        Array.Fill(cells, new DirectoryCell(""));
        foreach (var cell in known)
        {
            cells[cell.Column - 1] = new DirectoryCell(cell.Text, FaultOf(cell));
        }

        return cells;
    }

    private static CellFault FaultOf(SheetCell cell) =>
        cell.HasFormula ? CellFault.Formula
        : cell.Content is CellContent.Error ? CellFault.Error
        : cell.Content is CellContent.Number && cell.Text.Count(char.IsAsciiDigit) > NumberDigits ? CellFault.Rounded
        : CellFault.None;
}
