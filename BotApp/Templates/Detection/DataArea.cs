using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>
/// The area below a header. Rows up to <see cref="LastPreparedRow"/> are prepared for data; the first <see cref="Examples"/> of them
/// are examples; <see cref="FooterRow"/> is the first row after them (a note, a total, a signature).
/// </summary>
public sealed record DataArea(int FirstRow, int LastPreparedRow, int Examples, int? FooterRow, IReadOnlyDictionary<int, string> Constants, IReadOnlySet<int> Computed)
{
    /// <summary>
    /// A row is an example when it directly follows the header and fills at least half of the columns and at least two. A value
    /// repeated in consecutive rows is a constant of its column. Any other row with text ends the area.
    /// </summary>
    public static DataArea Find(WorksheetContents sheet, DetectedHeader header, IReadOnlySet<int> serials)
    {
        var columns = header.Columns.Select(column => column.Column).ToHashSet();
        var (left, right) = (columns.Min(), columns.Max());
        var rows = sheet.Rows.SkipWhile(row => row.Number < header.FirstDataRow).ToList();
        var constants = Repeated(rows, header.FirstDataRow, columns, serials);

        var tall = sheet.Merges.Where(merge => !merge.IsOneRow && merge.FirstColumn <= right && merge.LastColumn >= left)
            .Select(merge => merge.FirstRow).ToHashSet();
        var examples = 0;
        int? footer = null;
        var lastReady = header.FirstDataRow;
        var formatted = 0;
        foreach (var row in rows)
        {
            var texts = row.Cells
                .Where(cell => cell.HasText && !cell.HasFormula && cell.Column >= left && cell.Column <= right)
                .Where(cell => !(serials.Contains(cell.Column) && cell.Content == CellContent.Number))
                .Where(cell => !(constants.TryGetValue(cell.Column, out var fixedText) && fixedText == cell.Text))
                .ToList();
            var isNext = row.Number == header.FirstDataRow + examples;
            if (texts.Count > 0 && isNext && texts.Count >= Math.Max(2, columns.Count / 2) && texts.All(cell => columns.Contains(cell.Column)))
            {
                examples++;
            }
            else if (texts.Count > 0 || tall.Contains(row.Number) || IsTotal(row, columns, rows, header.FirstDataRow))
            {
                footer = row.Number;
                break;
            }

            if (row.Cells.Any(cell => columns.Contains(cell.Column) && (cell.Style != 0 || cell.HasText || cell.HasFormula)))
            {
                lastReady = row.Number;
                formatted++;
            }
        }

        // A single prepared row does not define the room for data, so the empty rows above the footer are used, except the last.
        if (footer is { } end && formatted <= 1)
        {
            lastReady = Math.Max(header.FirstDataRow, end - 2);
        }

        var computed = rows
            .TakeWhile(row => row.Number <= lastReady && row.Number != footer)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.HasFormula)
            .Select(cell => cell.Column)
            .ToHashSet();
        return new DataArea(header.FirstDataRow, lastReady, examples, footer, constants, computed);
    }

    private static Dictionary<int, string> Repeated(List<SheetRow> rows, int first, HashSet<int> columns, IReadOnlySet<int> serials)
    {
        var constants = new Dictionary<int, string>();
        foreach (var column in columns.Where(column => !serials.Contains(column)))
        {
            var texts = rows.TakeWhile((row, at) => row.Number == first + at)
                .Select(row => row.At(column)).TakeWhile(cell => cell is { HasText: true, HasFormula: false }).Select(cell => cell!.Text).ToList();
            if (texts.Count >= 2 && texts.Distinct().Count() == 1)
            {
                constants.Add(column, texts[0]);
            }
        }

        return constants;
    }

    // A row of formulas (sums) below rows without formulas in these columns ends the table.
    private static bool IsTotal(SheetRow row, HashSet<int> columns, List<SheetRow> rows, int first) =>
        row.Number > first
        && row.Cells.Any(cell => cell.HasFormula && columns.Contains(cell.Column))
        && row.Cells.Where(cell => cell.HasFormula && columns.Contains(cell.Column))
            .All(cell => rows[0].Number == first && rows[0].At(cell.Column) is not { HasFormula: true });
}
