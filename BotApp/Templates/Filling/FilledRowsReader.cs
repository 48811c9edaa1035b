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

        return new FilledSheetReader(workbook, place.Layout, place.Sheet, place.LastHeaderRow, place.Added).Read();
    }

    /// <summary>The differences between the template's headings and the given ones.</summary>
    public static IReadOnlyList<ColumnDifference> Differences(TemplateLayout layout, IReadOnlyList<(int Column, string Text)> headings)
    {
        var found = headings.ToDictionary(heading => heading.Column, heading => heading.Text);
        var expected = layout.Columns.ToDictionary(column => column.Index, column => column.Header);
        return [.. expected.Keys.Union(found.Keys).Order()
            .Select(column => new ColumnDifference(
                CellRange.ColumnName(column),
                expected.GetValueOrDefault(column),
                found.GetValueOrDefault(column)))
            .Where(one => one.Expected is null
                || one.Found is null
                || HeaderText.ToComparableHeading(one.Expected) != HeaderText.ToComparableHeading(one.Found))];
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

            // From the top: where headings are repeated, rows stand above the second ones too.
            foreach (var top in contents.Rows.Select(row => row.Number))
            {
                var headings = HeaderFinder.Texts(contents, top, top + layout.HeaderRow - layout.HeaderTop);
                var differences = Differences(layout, headings);
                if (differences.Count == 0)
                {
                    return new Place(sheet, HeaderEnd(layout, top), layout, []);
                }

                if (addedColumns && Align(layout, headings) is var (aligned, added))
                {
                    return new Place(sheet, HeaderEnd(layout, top), aligned, added);
                }

                nearest = nearest is null || differences.Count < nearest.Count ? differences : nearest;
            }
        }

        return nearest is null ? new NoHeaderFound() : new ColumnsDiffer(nearest);
    }

    // The rows of hints are known by their texts, because people delete them; a layout without texts counts its rows.
    private static int HeaderEnd(TemplateLayout layout, int top) =>
        top - layout.HeaderTop + (layout.HintTexts is null ? layout.FirstDataRow - 1 : layout.HeaderRow);

    // The template's columns where they are now, when others were inserted among them; null when one is missing.
    private static (TemplateLayout Layout, IReadOnlyList<TemplateColumn> Added)? Align(
        TemplateLayout layout, IReadOnlyList<(int Column, string Text)> headings)
    {
        var left = headings.ToList();
        var columns = new List<TemplateColumn>();
        foreach (var column in layout.Columns)
        {
            var same = left.FindIndex(
                heading => HeaderText.ToComparableHeading(heading.Text) == HeaderText.ToComparableHeading(column.Header));
            if (same < 0)
            {
                return null;
            }

            columns.Add(column with { Index = left[same].Column });
            left.RemoveAt(same);
        }

        return (layout with { Columns = columns }, Added(layout, left));
    }

    // Additional columns, read as text; never a second column for a field of the template.
    private static List<TemplateColumn> Added(TemplateLayout layout, IReadOnlyList<(int Column, string Text)> headings)
    {
        var added = new List<TemplateColumn>();
        foreach (var (column, header) in headings)
        {
            var field = HeaderText.RecognizeField(header) ?? (HeaderText.MentionsSsoId(header) ? TemplateField.SsoId : null);
            var free = field is not null && layout.Column(field) is null && added.All(other => other.Field != field);
            added.Add(new TemplateColumn(
                column,
                header,
                free ? field! : HeaderText.DeriveKey(header, column),
                ColumnRole.NotFilled,
                ColumnKind.Text,
                false,
                [],
                null));
        }

        return added;
    }

    private sealed record Place(WorksheetPart Sheet, int LastHeaderRow, TemplateLayout Layout, IReadOnlyList<TemplateColumn> Added);
}
