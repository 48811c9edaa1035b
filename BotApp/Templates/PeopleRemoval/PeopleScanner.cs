using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates.Detection;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>
/// Searches a whole file for people when it is loaded as a template, because every part of it goes out with each filled copy. What can be
/// removed is noted in the layout; otherwise the file is refused with the place and what to do in Excel.
/// </summary>
public static class PeopleScanner
{
    private const int MaxTextLength = 40;

    public static Result<TemplateLayout> Scan(ExcelWorkbook workbook, TemplateLayout layout)
    {
        var texts = new List<string>();
        var sheets = new List<SheetWithPeople>();
        var kept = new List<SheetSummary>();
        var computed = new List<string>();
        foreach (var sheet in workbook.Sheets)
        {
            if (ReadSheet(workbook, sheet).IsRefused(out var unreadable, out var contents))
            {
                return unreadable;
            }

            if (sheet == workbook.Sheet(layout.SheetName))
            {
                texts.AddRange(TextsOf(contents, layout));
                continue;
            }

            var rows = HeadedPeopleFinder.Count(contents, results: false);
            if (rows > 0 && !HeadedPeopleFinder.ShowsSamples(sheet, contents, rows))
            {
                if (LayoutDetector.Detect(workbook, sheet.Name, headerRow: null, firstDataRow: null).IsRefused(out var why, out var other))
                {
                    return why;
                }

                texts.AddRange(TextsOf(contents, other));
                sheets.Add(new SheetWithPeople(sheet.Name, sheet.Hidden, rows));
                continue;
            }

            if (rows == 0 && HeadedPeopleFinder.Count(contents, results: true) > 0)
            {
                computed.Add(sheet.Name);
            }

            kept.AddRange(Describe(sheet, contents, rows));
        }

        var found = new StrayPeople(
            sheets,
            computed,
            [],
            Beside(workbook, layout),
            kept,
            FileAuthors.Read(workbook.Package),
            RemovesAuthors: sheets.Count > 0 || layout.ExampleRows > layout.ExampleTexts.Count,
            SharedStringEntries.Unused(workbook).Count);
        return (CachedPeopleFinder.Find(workbook, layout, sheets) ?? NamedPeopleFinder.Find(workbook, layout)) is { } refusal
            ? refusal
            : ScanRest(workbook, layout with { People = found }, new PersonText(texts));
    }

    // The copy that would be sent, as far as it is not new rows.
    private static Result<TemplateLayout> ScanRest(ExcelWorkbook workbook, TemplateLayout layout, PersonText texts)
    {
        using var file = new MemoryStream();
        workbook.Package.CopyTo(file, new Dictionary<string, Action<Stream>>());
        if (PeopleRemover.Remove(file.ToArray(), layout, samples: true).IsRefused(out var why, out var emptied)
            || ExcelWorkbook.Open(new MemoryStream(emptied)).IsRefused(out why, out var rest))
        {
            return why;
        }

        var people = layout.People!;
        foreach (var sheet in rest.Sheets.Where(sheet => people.Kept.All(one => one.Sheet != sheet.Name || one.Samples == 0)))
        {
            if (UnheadedPersonFinder.FirstRow(WorksheetReader.ReadRows(rest, sheet)) is { } row)
            {
                return new PersonWithoutHeadings(sheet.Name, sheet.Hidden, row);
            }
        }

        if (texts.IsEmpty)
        {
            return layout;
        }

        var places = PersonTextFinder.Find(rest, texts);
        var isSample = layout.ExampleRows <= layout.ExampleTexts.Count && people.Sheets.Count == 0;
        if (places.Hidden.Concat(places.Shown.Where(place => place.Sheet.Hidden || !isSample)
            .Select(place => PeoplePlaces.Cell(place.Sheet, place.Cell))).FirstOrDefault() is { } refusal)
        {
            return refusal;
        }

        return layout with
        {
            People = people with
            {
                Computed = [.. people.Computed.Union(places.Computed)],
                Mentions = [.. places.Shown.Select(place => $"{place.Sheet.Name}!{place.Cell}")],
                RemovesAuthors = people.RemovesAuthors || places.InProperties,
            },
        };
    }

    private static Result<WorksheetContents> ReadSheet(ExcelWorkbook workbook, WorksheetPart sheet) =>
        WorksheetContentsReader.Read(workbook, sheet).IsRefused(out var why, out var contents)
            ? why is WorkbookTooLarge large
                ? new WorkbookTooLarge(new Phrase($"sheet “{sheet.Name}”: ", $"शीट “{sheet.Name}”: ") + large.What)
                : why
            : contents;

    // Who the people in the rows are that will be emptied.
    private static IEnumerable<string> TextsOf(WorksheetContents contents, TemplateLayout layout)
    {
        var columns = layout.Columns.Where(column => PersonText.Identifies(column.Field)).Select(column => column.Index).ToHashSet();
        return contents.Rows
            .Where(row => row.Number >= layout.FirstDataRow && row.Number < layout.FirstDataRow + layout.ExampleRows)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.HasText && columns.Contains(cell.Column))
            .Select(cell => cell.Text);
    }

    private static IEnumerable<SheetSummary> Describe(WorksheetPart sheet, WorksheetContents contents, int samples)
    {
        var rows = contents.Rows.Where(row => row.Cells.Any(cell => cell.HasText)).ToList();
        var first = rows.SelectMany(row => row.Cells).Where(cell => cell.HasText).Select(cell => Shorten(cell.Text)).Take(2);
        return rows.Count == 0 ? [] : [new SheetSummary(sheet.Name, sheet.Hidden, rows.Count, [.. first], samples)];
    }

    // Texts in the filled rows but away from the table.
    private static List<string> Beside(ExcelWorkbook workbook, TemplateLayout layout)
    {
        var own = layout.Columns.Select(column => column.Index).Concat(layout.UnheadedColumns ?? []).ToHashSet();
        return layout.ExampleRows == 0 ? [] :
        [
            .. WorksheetReader.ReadRows(workbook, workbook.Sheet(layout.SheetName)!, layout.FirstDataRow + layout.ExampleRows - 1)
                .Where(row => row.Number >= layout.FirstDataRow)
                .SelectMany(row => row.Cells.Where(cell => cell.HasText && !own.Contains(cell.Column))
                    .Select(cell => $"{CellRange.Name(cell.Column, row.Number)} “{Shorten(cell.Text)}”")),
        ];
    }

    private static string Shorten(string text) =>
        text.Trim() is { Length: > MaxTextLength } whole ? whole[..MaxTextLength] + "…" : text.Trim();
}
