using System.Globalization;
using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>A detected header: its rows, the first data row, and each column's full text ("Group: column" for two-row headers).</summary>
public sealed record DetectedHeader(int Top, int Bottom, int FirstDataRow, IReadOnlyList<(int Column, string Text)> Columns, double Score);

/// <summary>
/// Finds the table header of a sheet: the topmost row scoring close to the best, by number of distinct texts, with known
/// headings counting more. Titles, numbering rows "(1) (2) (3)" and bracketed hints are not headers.
/// </summary>
public static class HeaderFinder
{
    private const int SearchRows = 60;
    private const int MaxHeadingLength = 300;

    public static DetectedHeader? Find(WorksheetContents sheet)
    {
        var scores = sheet.Rows
            .TakeWhile(row => row.Number <= SearchRows)
            .Select(row => (Row: row, Score: Score(row, sheet)))
            .Where(row => row.Score > 0)
            .ToList();
        if (scores.Count == 0)
        {
            return null;
        }

        var best = scores.Max(row => row.Score);
        var (header, score) = scores.First(row => row.Score >= 0.75 * best);
        return Build(sheet, header.Number, score);
    }

    /// <summary>The header in a given row; null when the row has no text.</summary>
    public static DetectedHeader? At(WorksheetContents sheet, int row)
    {
        var found = Build(sheet, row, 0);
        return found.Columns.Count == 0 ? null : found;
    }

    /// <summary>The heading texts of the given rows.</summary>
    public static IReadOnlyList<(int Column, string Text)> Texts(WorksheetContents sheet, int top, int bottom)
    {
        var texts = new SortedDictionary<int, string>();
        for (var number = bottom; number >= top; number--)
        {
            foreach (var cell in sheet.Row(number)?.Cells ?? [])
            {
                foreach (var column in number < bottom ? ColumnsUnder(sheet, cell.Column, number) : [cell.Column])
                {
                    var text = HeaderText.Normalize(cell.Text);
                    if (text.Length > 0)
                    {
                        texts[column] = texts.TryGetValue(column, out var part) ? $"{text}: {part}" : text;
                    }
                }
            }
        }

        return [.. texts.Select(text => (text.Key, text.Value))];
    }

    private static double Score(SheetRow row, WorksheetContents sheet)
    {
        var texts = row.Cells.Where(IsHeading).Select(cell => HeaderText.Normalize(cell.Text)).ToList();
        if (texts.Count is < 2 or > WorkbookLimits.Columns
            || IsNumbering(row)
            || IsHint(row)
            || texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 < texts.Count)
        {
            return 0;
        }

        var known = texts.Count(text => HeaderText.RecognizeField(text) is not null);
        var ruled = row.Cells.Count(cell => IsHeading(cell) && sheet.Rules.Any(rule => rule.Cells.Any(range =>
            range.FirstRow > row.Number && range.FirstRow <= row.Number + 5 && range.Contains(cell.Column, range.FirstRow))));
        var labels = texts.Count(text => text.EndsWith(':'));
        return texts.Count + (2.0 * known) + ruled - labels;
    }

    private static bool IsHeading(SheetCell cell) =>
        cell is { Content: CellContent.Text, HasText: true } && cell.Text.Length <= MaxHeadingLength;

    private static DetectedHeader Build(WorksheetContents sheet, int row, double score)
    {
        var (top, bottom) = Grow(sheet, row);
        var first = bottom + 1;
        while (sheet.Row(first) is { } next && (IsNumbering(next) || IsHint(next)))
        {
            first++;
        }

        return new DetectedHeader(top, bottom, first, Texts(sheet, top, bottom), score);
    }

    // Headings merged vertically, or horizontally over sub-headings, form a header of two or more rows.
    private static (int Top, int Bottom) Grow(WorksheetContents sheet, int row)
    {
        var (top, bottom) = (row, row);
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var merge in sheet.Merges)
            {
                if (!merge.IsOneRow && merge.OverlapsRows(top, bottom) && (merge.FirstRow < top || merge.LastRow > bottom)
                    && merge.LastRow - merge.FirstRow <= 5)
                {
                    (top, bottom) = (Math.Min(top, merge.FirstRow), Math.Max(bottom, merge.LastRow));
                    grown = true;
                }
            }
        }

        return bottom == row && HasParts(sheet, row) ? (top, bottom + 1) : (top, bottom);
    }

    private static bool HasParts(WorksheetContents sheet, int row)
    {
        var groups = sheet.Merges.Where(merge => merge.IsOneRow && merge.FirstRow == row && merge.LastColumn > merge.FirstColumn).ToList();
        var below = sheet.Row(row + 1)?.Cells.Where(IsHeading).ToList() ?? [];
        return groups.Count > 0 && below.Count > 1 && below.All(cell => groups.Any(group => group.Contains(cell.Column, row)));
    }

    private static IEnumerable<int> ColumnsUnder(WorksheetContents sheet, int column, int row)
    {
        var group = sheet.MergeFrom(column, row) ?? new CellRange(column, row, column, row);
        return Enumerable.Range(group.FirstColumn, group.LastColumn - group.FirstColumn + 1);
    }

    // (1) (2) (3), 1 2 3, A B C, i ii iii: at least three column numbers in order.
    private static bool IsNumbering(SheetRow row)
    {
        var texts = row.Cells.Where(cell => cell.HasText).Select(cell => cell.Text.Trim().Trim('(', ')', '[', ']', '.', '-', ' ')).ToList();
        if (texts.Count < 3)
        {
            return false;
        }

        var offset = int.TryParse(texts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        return texts.Select((text, at) => (text, Expected: offset + at))
            .All(one => one.text == one.Expected.ToString(CultureInfo.InvariantCulture))
            || texts.Select((text, at) => (text, at))
                .All(one => one.text.Equals(CellRange.ColumnName(one.at + 1), StringComparison.OrdinalIgnoreCase))
            || texts.Select((text, at) => (text, at))
                .All(one => one.at < Roman.Length && one.text.Equals(Roman[one.at], StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Roman =
        [
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx"
        ];

    // (dd/mm/yyyy), (as in Service Book): every text of the row is in brackets.
    private static bool IsHint(SheetRow row)
    {
        var texts = row.Cells.Where(cell => cell.HasText).Select(cell => cell.Text.Trim()).ToList();
        return texts.Count > 0 && texts.All(text => (text[0], text[^1]) is ('(', ')') or ('[', ']'));
    }
}
