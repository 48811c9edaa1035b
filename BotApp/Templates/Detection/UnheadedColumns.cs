using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>
/// Columns without a heading that belong to the filled rows: between the headings or next to them. Cells of a drop-down list do not; a
/// text farther away is a note of the form.
/// </summary>
public static class UnheadedColumns
{
    public static IReadOnlyList<int> Find(
        ExcelWorkbook workbook, WorksheetPart sheet, WorksheetContents contents, DetectedHeader header, int first, int last)
    {
        var filled = contents.Rows.Where(row => row.Number >= first && row.Number <= last)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.HasText || cell.HasFormula)
            .Select(cell => cell.Column)
            .Except(header.Columns.Select(heading => heading.Column))
            .ToHashSet();
        filled.ExceptWith(filled.Where(column => IsListed(workbook, sheet, contents, column)).ToList());
        var (left, right) = (header.Columns.Min(heading => heading.Column), header.Columns.Max(heading => heading.Column));
        var before = Enumerable.Range(1, left - 1).Select(step => left - step).TakeWhile(filled.Contains);
        var after = Enumerable.Range(right + 1, CellRange.MaxColumn - right).TakeWhile(filled.Contains);
        return [.. before.Concat(after).Concat(filled.Where(column => column > left && column < right)).Order()];
    }

    private static bool IsListed(ExcelWorkbook workbook, WorksheetPart sheet, WorksheetContents contents, int column)
    {
        var found = false;
        string? owner = null;
        foreach (var formula in contents.Rules.Select(rule => rule.Formula).Concat(workbook.Names.Select(name => name.Formula)))
        {
            FormulaText.ShiftReferences(
                formula,
                named =>
                {
                    owner = named ?? sheet.Name;
                    return string.Equals(owner, sheet.Name, StringComparison.OrdinalIgnoreCase);
                },
                range =>
                {
                    found |= range.FirstColumn == range.LastColumn && range.FirstColumn == column;
                    return range;
                });
        }

        return found;
    }
}
