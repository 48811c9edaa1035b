using BotApp.Basics;
using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>Detects a template's layout: the visible sheet with the best header, its columns and its data area.</summary>
public static class LayoutDetector
{
    /// <summary>At most this many filled rows count as samples whose texts are kept; more are people's rows.</summary>
    private const int MaxSamples = 5;

    /// <param name="firstDataRow">The first row for data when it is known; rows between the headings and it stay.</param>
    public static Result<TemplateLayout> Detect(ExcelWorkbook workbook, string? sheetName, int? headerRow, int? firstDataRow)
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

        return best is not { } found ? new NoHeaderFound()
            : firstDataRow <= found.Header.Bottom ? new DataAboveHeadings(found.Header.Bottom)
            : Describe(workbook, found.Part, found.Contents, found.Header, firstDataRow);
    }

    private static Result<TemplateLayout> Describe(
        ExcelWorkbook workbook, WorksheetPart part, WorksheetContents contents, DetectedHeader header, int? firstDataRow)
    {
        if (header.Columns.FirstOrDefault(column => column.Text.Contains(CellText.Broken)) is { Text: not null } broken)
        {
            return new BrokenHeading(part.Name, CellRange.Name(broken.Column, header.Bottom));
        }

        var area = DataArea.Find(contents, header, ColumnClassifier.Fields(header), firstDataRow);
        var (first, lastExample) = (area.FirstRow, area.FirstRow + area.Examples - 1);
        var merged = contents.Merges.FirstOrDefault(merge => !merge.IsOneRow && merge.OverlapsRows(first, Math.Max(first, lastExample))
            && header.Columns.Any(column => merge.OverlapsColumns(new CellRange(column.Column, first, column.Column, first))));
        if (merged != default)
        {
            return new MergedDataCells(part.Name, merged.ToString());
        }

        if (area.Examples > 0 && FooterAnchors.FirstComment(workbook, part, first, lastExample) is { } comment)
        {
            return new CommentOnFilledRow(part.Name, comment);
        }

        var lists = new ChoiceListResolver(workbook, part);
        var room = area.LastPreparedRow - first + 1;
        var fixedFooter = area.FooterRow is { } footer && !FooterAnchors.CanMove(workbook, part, footer);
        if (fixedFooter && room == 0)
        {
            return new NoRoomBelowHeadings(part.Name, first);
        }

        return new TemplateLayout(
            part.Name,
            header.Bottom,
            first,
            ColumnClassifier.Judge(header, area, contents, workbook.Styles, lists.Resolve),
            TemplateWorkbook.Fingerprint(header.Columns),
            workbook.Date1904,
            header.Top,
            area.LastPreparedRow,
            area.Examples > MaxSamples ? [] : Texts(contents, first, lastExample),
            area.FooterRow,
            FooterTexts(contents, area.FooterRow),
            fixedFooter ? room : null,
            area.Examples,
            Texts(contents, header.Bottom + 1, first - 1),
            UnheadedColumns.Find(workbook, part, contents, header, first, lastExample));
    }

    private static List<string> Texts(WorksheetContents contents, int from, int to) =>
        [.. contents.Rows.Where(row => row.Number >= from && row.Number <= to).Select(RowText).Where(text => text.Length > 0)];

    // The texts of the footer rows, to recognize them below the data of a filled copy.
    private static List<string> FooterTexts(WorksheetContents contents, int? footer) => footer is not { } from
        ? []
        : [.. contents.Rows.SkipWhile(row => row.Number < from).Select(RowText).Where(text => text.Length > 0)];

    /// <summary>
    /// The texts of a row in one line; formulas are represented by their column, because their results differ between copies.
    /// </summary>
    public static string RowText(SheetRow row) => HeaderText.Normalize(string.Join(
        ' ',
        row.Cells.Where(cell => cell.HasText || cell.HasFormula)
            .Select(cell => cell.HasFormula ? "=" + CellRange.ColumnName(cell.Column) : cell.Text)));
}
