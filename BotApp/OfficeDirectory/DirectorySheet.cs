using BotApp.Basics;
using BotApp.Excel;
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
    public static bool IsDirectory(Stream xlsx) => !WorkbookFaults.Refuse<DirectoryLine>(() =>
        ExcelWorkbook.Open(xlsx).IsRefused(out var why, out var workbook) ? why
        : Lines(workbook).FirstOrDefault(line => !line.IsBlank) is { } first && DirectoryReader.IsHeading(first) ? first
        : new EmptyDirectoryFile()).IsRefused(out _, out _);

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
