using BotApp.Basics;

namespace BotApp.Consolidation.Workbooks;

/// <summary>Detects a template's layout: the visible sheet with the best header, its columns and its data area.</summary>
public static class LayoutSheet
{
    public static Result<TemplateLayout> Find(WorkbookSheet workbook, string? sheetName, int? headerRow)
    {
        if (sheetName is not null && workbook.Sheet(sheetName) is null)
        {
            return new SheetMissing(sheetName);
        }

        (SheetPart Part, SheetContents Contents, FoundHeader Header)? best = null;
        foreach (var part in workbook.Sheets.Where(part => sheetName is null ? !part.Hidden : part == workbook.Sheet(sheetName)))
        {
            if (SheetContentsSheet.Read(workbook, part).IsRefused(out var why, out var contents))
            {
                return why;
            }

            var header = headerRow is { } row ? HeaderFinder.At(contents, row) : HeaderFinder.Find(contents);
            if (header is not null && header.Score > (best?.Header.Score ?? -1))
            {
                best = (part, contents, header);
            }
        }

        return best is { } found ? Describe(workbook, found.Part, found.Contents, found.Header) : new NoHeaderFound();
    }

    private static Result<TemplateLayout> Describe(WorkbookSheet workbook, SheetPart part, SheetContents contents, FoundHeader header)
    {
        var first = header.FirstData;
        var merged = contents.Merges.FirstOrDefault(merge => !merge.IsOneRow && merge.TouchesRows(first, first)
            && header.Columns.Any(column => merge.Holds(column.Column, first)));
        if (merged != default)
        {
            return new MergedDataCells(merged.ToString());
        }

        var area = DataArea.Of(contents, header, ColumnJudge.Serials(header));
        var lists = new ChoiceListsSheet(workbook, part);
        var room = area.LastReady - area.First + 1;
        return new TemplateLayout(
            part.Name,
            header.Bottom,
            header.FirstData,
            ColumnJudge.Judge(header, area, contents, workbook.Styles, lists.Resolve),
            TemplateSheet.Fingerprint(header.Columns),
            workbook.Date1904,
            header.Top,
            area.LastReady,
            [.. contents.Rows.Where(row => row.Number >= area.First && row.Number < area.First + area.Examples).Select(RowText)],
            area.Footer,
            FooterTexts(contents, area.Footer),
            area.Footer is { } footer && !FooterSheet.CanMove(workbook, part, footer) ? room : null);
    }

    // The texts of the footer rows, to recognize them below the data of a filled copy.
    private static List<string> FooterTexts(SheetContents contents, int? footer) => footer is not { } from
        ? []
        : [.. contents.Rows.SkipWhile(row => row.Number < from).Select(RowText).Where(text => text.Length > 0)];

    /// <summary>
    /// The texts of a row in one line; formulas are represented by their column, because their results differ between copies.
    /// </summary>
    public static string RowText(SheetRow row) => HeaderWords.Tidy(string.Join(
        ' ', row.Cells.Where(cell => cell.HasText || cell.HasFormula).Select(cell => cell.HasFormula ? "=" + CellRange.ColumnName(cell.Column) : cell.Text)));
}
