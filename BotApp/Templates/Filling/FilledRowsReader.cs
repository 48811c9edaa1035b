using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates.Detection;

namespace BotApp.Templates.Filling;

/// <summary>Reads the rows of a filled copy: the header must match the template's, anywhere on the sheet.</summary>
public static class FilledRowsReader
{
    private const int HeaderSearchRows = 200;

    public static Result<FilledCopy> Read(ExcelWorkbook workbook, TemplateLayout layout, bool addedColumns)
    {
        if (FindHeader(workbook, layout, addedColumns).IsRefused(out var why, out var place))
        {
            return why;
        }

        return new FilledSheetReader(workbook, layout, place.Sheet, place.LastHeaderRow, place.Added).Read();
    }

    /// <summary>The differences between the template's headings and the given ones.</summary>
    public static IReadOnlyList<ColumnDifference> Differences(TemplateLayout layout, IReadOnlyList<(int Column, string Text)> headings)
    {
        var found = headings.ToDictionary(heading => heading.Column, heading => heading.Text);
        var expected = layout.Columns.ToDictionary(column => column.Index, column => column.Header);
        return [.. expected.Keys.Union(found.Keys).Order()
            .Select(column => new ColumnDifference(CellRange.ColumnName(column), expected.GetValueOrDefault(column), found.GetValueOrDefault(column)))
            .Where(one => one.Expected is null || one.Found is null || HeaderText.ToComparableHeading(one.Expected) != HeaderText.ToComparableHeading(one.Found))];
    }

    private static Result<Place> FindHeader(ExcelWorkbook workbook, TemplateLayout layout, bool addedColumns)
    {
        IReadOnlyList<ColumnDifference>? nearest = null;
        var sheets = workbook.Sheets.Where(sheet => !sheet.Hidden || sheet == workbook.Sheet(layout.SheetName))
            .OrderByDescending(sheet => sheet == workbook.Sheet(layout.SheetName));
        foreach (var sheet in sheets)
        {
            if (WorksheetContentsReader.Read(workbook, sheet, HeaderSearchRows).IsRefused(out var why, out var contents))
            {
                return why;
            }

            var tops = contents.Rows.Select(row => row.Number).OrderByDescending(row => row == layout.HeaderTop);
            foreach (var top in tops)
            {
                var differences = Differences(layout, HeaderFinder.Texts(contents, top, top + layout.HeaderRow - layout.HeaderTop));
                if (differences.Count == 0 || (addedColumns && differences.All(one => one.Expected is null)))
                {
                    return new Place(sheet, HeaderEnd(layout, top), Added(layout, differences));
                }

                nearest = nearest is null || differences.Count < nearest.Count ? differences : nearest;
            }
        }

        return nearest is null ? new NoHeaderFound() : new ColumnsDiffer(nearest);
    }

    // The rows of hints are known by their texts, because people delete them; a layout without texts counts its rows.
    private static int HeaderEnd(TemplateLayout layout, int top) =>
        top - layout.HeaderTop + (layout.HintTexts is null ? layout.FirstDataRow - 1 : layout.HeaderRow);

    // Additional columns, read as text; never a second column for a field of the template.
    private static List<TemplateColumn> Added(TemplateLayout layout, IReadOnlyList<ColumnDifference> differences)
    {
        var added = new List<TemplateColumn>();
        foreach (var one in differences)
        {
            _ = CellRange.TryParse(one.Column + "1", out var cell);
            var header = one.Found ?? "";
            var field = HeaderText.RecognizeField(header);
            var free = field is not null && layout.Column(field) is null && added.All(column => column.Field != field);
            added.Add(new TemplateColumn(
                cell.FirstColumn, header, free ? field! : HeaderText.DeriveKey(header, cell.FirstColumn), ColumnRole.NotFilled, ColumnKind.Text, false, [], null));
        }

        return added;
    }

    private sealed record Place(WorksheetPart Sheet, int LastHeaderRow, IReadOnlyList<TemplateColumn> Added);
}
