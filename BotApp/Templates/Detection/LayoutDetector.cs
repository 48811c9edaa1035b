using BotApp.Basics;
using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>Detects a template's layout: the visible sheet with the best header, its columns and its data area.</summary>
public static class LayoutDetector
{
    public static Result<TemplateLayout> Detect(ExcelWorkbook workbook, string? sheetName, int? headerRow)
    {
        if (sheetName is not null && workbook.Sheet(sheetName) is null)
        {
            return new SheetMissing(sheetName);
        }

        (WorksheetPart Part, WorksheetContents Contents, DetectedHeader Header)? best = null;
        foreach (var part in workbook.Sheets.Where(part => sheetName is null ? !part.Hidden : part == workbook.Sheet(sheetName)))
        {
            if (WorksheetContentsReader.Read(workbook, part).IsRefused(out var why, out var contents))
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

    private static Result<TemplateLayout> Describe(ExcelWorkbook workbook, WorksheetPart part, WorksheetContents contents, DetectedHeader header)
    {
        var first = header.FirstDataRow;
        var merged = contents.Merges.FirstOrDefault(merge => !merge.IsOneRow && merge.OverlapsRows(first, first)
            && header.Columns.Any(column => merge.Contains(column.Column, first)));
        if (merged != default)
        {
            return new MergedDataCells(merged.ToString());
        }

        var area = DataArea.Find(contents, header, ColumnClassifier.SerialColumns(header));
        var lists = new ChoiceListResolver(workbook, part);
        var room = area.LastPreparedRow - area.FirstRow + 1;
        return new TemplateLayout(
            part.Name,
            header.Bottom,
            header.FirstDataRow,
            ColumnClassifier.Judge(header, area, contents, workbook.Styles, lists.Resolve),
            TemplateWorkbook.Fingerprint(header.Columns),
            workbook.Date1904,
            header.Top,
            area.LastPreparedRow,
            [.. contents.Rows.Where(row => row.Number >= area.FirstRow && row.Number < area.FirstRow + area.Examples).Select(RowText)],
            area.FooterRow,
            FooterTexts(contents, area.FooterRow),
            area.FooterRow is { } footer && !FooterAnchors.CanMove(workbook, part, footer) ? room : null);
    }

    // The texts of the footer rows, to recognize them below the data of a filled copy.
    private static List<string> FooterTexts(WorksheetContents contents, int? footer) => footer is not { } from
        ? []
        : [.. contents.Rows.SkipWhile(row => row.Number < from).Select(RowText).Where(text => text.Length > 0)];

    /// <summary>
    /// The texts of a row in one line; formulas are represented by their column, because their results differ between copies.
    /// </summary>
    public static string RowText(SheetRow row) => HeaderText.Normalize(string.Join(
        ' ', row.Cells.Where(cell => cell.HasText || cell.HasFormula).Select(cell => cell.HasFormula ? "=" + CellRange.ColumnName(cell.Column) : cell.Text)));
}
