using System.Globalization;
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

        var rows = new List<FilledRow>();
        var stored = 0;
        var footer = false;
        // The mapping has settled what the template's own columns are; only an added heading is judged here.
        var columns = layout.Columns.Concat(place.Added)
            .ToLookup(column => column.Role == ColumnRole.NeverAsked || (place.Added.Contains(column) && SecretHeading.Matches(column.Header)));
        var secrets = new SortedDictionary<int, int>();
        var asked = layout.Columns.Where(column => column.Role == ColumnRole.Answer).ToList();
        foreach (var row in WorksheetReader.ReadRows(workbook, place.Sheet).SkipWhile(row => row.Number <= place.LastHeaderRow))
        {
            if (row.Cells.Any(cell => cell.HasText) && ++stored > WorkbookLimits.RowsWithValues)
            {
                return WorksheetContentsReader.TooManyFilledRows();
            }

            var filled = asked.Count(column => row.At(column.Index) is { HasText: true });
            var text = LayoutDetector.RowText(row);
            footer |= layout.FooterTexts.Any(one => IsFooter(text, one));
            if (layout.HintTexts?.Contains(text) == true || layout.FooterTexts.Contains(text))
            {
                continue;
            }

            if (filled > 0 && !layout.ExampleTexts.Contains(text) && (!footer || filled > asked.Count / 2))
            {
                rows.Add(ReadRow(row, columns[false], workbook));
            }

            foreach (var column in columns[true].Where(column => row.At(column.Index) is { HasText: true }))
            {
                secrets[column.Index] = secrets.GetValueOrDefault(column.Index) + 1;
            }
        }

        return new FilledCopy(rows, [.. columns[true].Where(column => secrets.ContainsKey(column.Index)).Select(column => NotRead(column, secrets[column.Index]))]);
    }

    /// <summary>The differences between the template's headings and the given ones.</summary>
    public static IReadOnlyList<ColumnDifference> Differences(TemplateLayout layout, IReadOnlyList<(int Column, string Text)> headings)
    {
        var found = headings.ToDictionary(heading => heading.Column, heading => heading.Text);
        var expected = layout.Columns.ToDictionary(column => column.Index, column => column.Header);
        return [.. expected.Keys.Union(found.Keys).Order()
            .Select(column => new ColumnDifference(CellRange.ColumnName(column), expected.GetValueOrDefault(column), found.GetValueOrDefault(column)))
            .Where(one => one.Expected is null || one.Found is null || HeaderText.ToComparable(one.Expected) != HeaderText.ToComparable(one.Found))];
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

    private static Phrase NotRead(TemplateColumn column, int cells)
    {
        var place = $"{CellRange.ColumnName(column.Index)} “{column.Header}”";
        return new Phrase($"Column {place}: ", $"स्तंभ {place}: ") + Phrase.Counted(
            cells,
            ("cell was not read. Please take its content out of the file.", "cells were not read. Please take their contents out of the file."),
            ("कक्ष नहीं पढ़ा गया। कृपया उसकी सामग्री फ़ाइल से हटा दें।", "कक्ष नहीं पढ़े गए। कृपया उनकी सामग्री फ़ाइल से हटा दें।"))
            + new Phrase(
                " No application needs a password, PIN, OTP, Aadhaar or PAN.",
                " किसी आवेदन में पासवर्ड, पिन, OTP, आधार अथवा पैन (PAN) की आवश्यकता नहीं है।");
    }

    // People complete footer lines ("Place: Kochi"), so prefixes are compared.
    private static bool IsFooter(string text, string footer) =>
        text.Length > 0 && (text.StartsWith(footer, StringComparison.OrdinalIgnoreCase)
            || (text.Length >= 8 && footer.StartsWith(text, StringComparison.OrdinalIgnoreCase)));

    private static FilledRow ReadRow(SheetRow row, IEnumerable<TemplateColumn> columns, ExcelWorkbook workbook)
    {
        var values = new Dictionary<string, string>();
        var problems = new List<CellProblem>();
        foreach (var column in columns)
        {
            var cell = row.At(column.Index);
            var text = cell is null ? "" : TextOf(cell, column, workbook);
            if (column.Role != ColumnRole.Answer)
            {
                values[column.Field] = text;
                continue;
            }

            var refused = AnswerParser.Parse(column, text).IsRefused(out var why, out var answer);
            values[column.Field] = refused ? text : answer!;
            if ((CellProblem(cell) ?? why?.Message) is { } words)
            {
                problems.Add(new CellProblem(CellRange.Name(column.Index, row.Number), column.Header, column.Field, words));
            }
        }

        return new FilledRow(row.Number, values, problems);
    }

    private static Phrase? CellProblem(SheetCell? cell) => cell switch
    {
        { HasFormula: true } => new Phrase(
            "The cell contains a formula. Please type the value itself.", "कक्ष में सूत्र है। कृपया मान स्वयं टाइप करें।"),
        { Content: CellContent.Error } => new Phrase(
            $"The cell shows the error {cell.Text}.", $"कक्ष में त्रुटि {cell.Text} है।"),
        _ => null,
    };

    private static string TextOf(SheetCell cell, TemplateColumn column, ExcelWorkbook workbook)
    {
        var day = cell.Content switch
        {
            CellContent.Number when workbook.Styles.IsDate(cell.Style) =>
                ExcelDate.FromSerial(double.Parse(cell.Text, CultureInfo.InvariantCulture), workbook.Date1904),
            CellContent.Date when DateTime.TryParse(cell.Text, CultureInfo.InvariantCulture, out var moment) => DateOnly.FromDateTime(moment),
            _ => null,
        };
        return day is { } date
            ? column.Kind == ColumnKind.Date ? OfficeTime.ToIso(date) : ExcelDate.ToText(date)
            : cell.Content == CellContent.Number ? workbook.Styles.WithLeadingZeros(cell.Style, cell.Text) : cell.Text;
    }

    private sealed record Place(WorksheetPart Sheet, int LastHeaderRow, IReadOnlyList<TemplateColumn> Added);
}
