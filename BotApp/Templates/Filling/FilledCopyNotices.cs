using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates.Detection;

namespace BotApp.Templates.Filling;

/// <summary>What the sender of a filled copy must be told besides the problems of single cells.</summary>
public static class FilledCopyNotices
{
    private const int MaxNamed = 5;

    /// <param name="hidden">Numbers of the rows read that Excel hides.</param>
    /// <param name="skipped">Totals, notes and signature lines that were not read.</param>
    public static IEnumerable<Phrase> For(
        ExcelWorkbook workbook,
        TemplateLayout layout,
        WorksheetPart sheet,
        IReadOnlyList<FilledRow> rows,
        IReadOnlyList<int> hidden,
        IReadOnlyList<(int Row, string Text)> skipped)
    {
        foreach (var (row, text) in skipped.Take(MaxNamed))
        {
            var shown = text.Length > 40 ? text[..40] + "…" : text;
            yield return new Phrase(
                $"Row {row} (“{shown}”) is not an officer's row and was not read.",
                $"पंक्ति {row} (“{shown}”) किसी अधिकारी की पंक्ति नहीं है और नहीं पढ़ी गई।");
        }

        if (skipped.Count > MaxNamed)
        {
            var rest = string.Join(", ", skipped.Skip(MaxNamed).Select(row => row.Row));
            yield return new Phrase(
                $"Not read for the same reason: rows {rest}.", $"इसी कारण नहीं पढ़ी गई पंक्तियाँ: {rest}।");
        }

        if (hidden.Count > 0)
        {
            yield return new Phrase(
                $"Hidden in Excel, but read: row {Named(hidden)}.", $"Excel में छिपी, परंतु पढ़ी गई पंक्ति: {Named(hidden)}।");
        }

        if (Merged(workbook, layout, sheet, rows) is { Count: > 0 } merged)
        {
            yield return new Phrase(
                $"Merged over several rows: {Named(merged)}. Only the first of these rows has the value; "
                    + "please unmerge the cells and write it into each row.",
                $"कई पंक्तियों में मिले हुए कक्ष: {Named(merged)}। मान केवल पहली पंक्ति में है; "
                    + "कृपया कक्ष अलग कर प्रत्येक पंक्ति में मान लिखें।");
        }

        foreach (var (other, count) in OtherSheets(workbook, sheet))
        {
            yield return new Phrase($"Sheet “{other.Name}” ", $"शीट “{other.Name}” ")
                + (other.Hidden ? new Phrase("(hidden) ", "(छिपी हुई) ") : Phrase.Empty)
                + new Phrase("also holds ", "में भी ") + Phrase.Counted(
                count,
                ("filled row, which was not read.", "filled rows, which were not read."),
                ("भरी हुई पंक्ति है, जो नहीं पढ़ी गई।", "भरी हुई पंक्तियाँ हैं, जो नहीं पढ़ी गईं।"))
                + new Phrase(
                    $" Only “{sheet.Name}” was read; please send the other sheet as a file of its own.",
                    $" केवल “{sheet.Name}” पढ़ी गई; कृपया दूसरी शीट अलग फ़ाइल के रूप में भेजें।");
        }
    }

    private static List<string> Merged(ExcelWorkbook workbook, TemplateLayout layout, WorksheetPart sheet, IReadOnlyList<FilledRow> rows)
    {
        if (rows.Count == 0 || WorksheetContentsReader.Read(workbook, sheet, lastRow: 1).IsRefused(out _, out var contents))
        {
            return [];
        }

        return [.. contents.Merges
            .Where(merge => !merge.IsOneRow && merge.OverlapsRows(rows[0].RowNumber, rows[^1].RowNumber))
            .Where(merge => layout.Columns.Any(column => merge.FirstColumn <= column.Index && merge.LastColumn >= column.Index))
            .Select(merge => merge.ToString())];
    }

    // Sheets with people under headings that include a name.
    private static IEnumerable<(WorksheetPart Sheet, int Rows)> OtherSheets(ExcelWorkbook workbook, WorksheetPart read)
    {
        foreach (var other in workbook.Sheets.Where(other => other != read))
        {
            if (!WorksheetContentsReader.Read(workbook, other).IsRefused(out _, out var contents)
                && HeaderFinder.Find(contents) is { } header
                && ColumnClassifier.Fields(header) is var fields
                && fields.Values.Any(field => field is TemplateField.Name or TemplateField.FirstName)
                && DataArea.Find(contents, header, fields, firstRow: null) is { Examples: > 0 } area)
            {
                yield return (other, area.Examples);
            }
        }
    }

    private static string Named<T>(IReadOnlyList<T> all) => string.Join(", ", all);
}
