using BotApp.Basics;

namespace BotApp.Consolidation.Workbooks;

/// <summary>Fills a copy of a template: validates everything first, then writes the file in one pass.</summary>
public static class FilledTemplateSheet
{
    public static Result<FilledRows> Write(
        Stream template, TemplateLayout layout, IEnumerable<TemplateRow> rows, Stream output, int firstSerial)
    {
        if (WorkbookSheet.Open(template).IsRefused(out var why, out var workbook))
        {
            return why;
        }

        if (workbook.Sheet(layout.SheetName) is not { } part)
        {
            return new SheetMissing(layout.SheetName);
        }

        if (SheetContentsSheet.Read(workbook, part).IsRefused(out why, out var contents))
        {
            return why;
        }

        var headings = HeaderFinder.Texts(contents, layout.HeaderTop, layout.HeaderRow);
        if (FilledRowsSheet.Differences(layout, headings) is { Count: > 0 } differences)
        {
            return new ColumnsDiffer(differences);
        }

        if (Check(contents, layout, rows, out var count) is { } problem)
        {
            return problem;
        }

        var plan = RowPlan.For(layout, count);
        var replacements = FillPartsSheet.For(workbook, part, plan);
        replacements[part.Part] = to => new FillSheet(workbook, part, contents, layout, plan, firstSerial).Write(rows, to);
        workbook.Package.CopyTo(output, replacements);
        return new FilledRows(plan.First, plan.Last);
    }

    private static Refusal? Check(SheetContents contents, TemplateLayout layout, IEnumerable<TemplateRow> rows, out int count)
    {
        count = 0;
        var computed = contents.Row(layout.FirstDataRow)?.Cells.Where(cell => cell.HasFormula).Select(cell => cell.Column).ToHashSet()
            ?? [];
        var asked = layout.Columns.Where(column => column.Role == ColumnRole.Ask).ToList();
        var given = layout.Columns.FirstOrDefault(column =>
            column.Role is ColumnRole.Ask or ColumnRole.Constant && computed.Contains(column.Index));
        if (given is not null)
        {
            return new ColumnIsComputed(given.Header);
        }

        foreach (var row in rows)
        {
            count++;
            foreach (var column in asked)
            {
                if (row.Values.TryGetValue(column.Field, out var answer) && CellValue.Problem(answer) is { } problem)
                {
                    return new AnswerDoesNotFit(count, column.Header, problem);
                }
            }
        }

        var room = layout.MaxRows ?? (CellRange.MaxRow - layout.FirstDataRow + 1);
        return count > room ? new TooManyRows(count, room) : null;
    }
}
