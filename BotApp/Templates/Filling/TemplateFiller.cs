using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates.Detection;

namespace BotApp.Templates.Filling;

/// <summary>Fills a copy of a template: validates everything first, then writes the file in one pass.</summary>
public static class TemplateFiller
{
    public static Result<WrittenRows> Write(
        Stream template, TemplateLayout layout, IEnumerable<TemplateRow> rows, Stream output, int firstSerial)
    {
        if (ExcelWorkbook.Open(template).IsRefused(out var why, out var workbook))
        {
            return why;
        }

        if (workbook.Sheet(layout.SheetName) is not { } part)
        {
            return new SheetMissing(layout.SheetName);
        }

        if (WorksheetContentsReader.Read(workbook, part).IsRefused(out why, out var contents))
        {
            return why;
        }

        var headings = HeaderFinder.Texts(contents, layout.HeaderTop, layout.HeaderRow);
        if (FilledRowsReader.Differences(layout, headings) is { Count: > 0 } differences)
        {
            return new ColumnsDiffer(differences);
        }

        if (Check(contents, layout, rows, out var count) is { } problem)
        {
            return problem;
        }

        var plan = RowPlan.For(layout, count);
        var replacements = RelatedPartsUpdater.Plan(workbook, part, plan);
        ExampleTraces.Find(workbook, part, layout).Plan(workbook, replacements);
        replacements[part.Part] = to => new WorksheetFiller(workbook, part, contents, layout, plan, firstSerial).Write(rows, to);
        workbook.Package.CopyTo(output, replacements);
        return new WrittenRows(plan.First, plan.Last);
    }

    private static Refusal? Check(WorksheetContents contents, TemplateLayout layout, IEnumerable<TemplateRow> rows, out int count)
    {
        count = 0;
        var pattern = layout.HasPatternRow ? contents.Row(layout.FirstDataRow) : null;
        var computed = pattern?.Cells.Where(cell => cell.HasFormula).Select(cell => cell.Column).ToHashSet()
            ?? [];
        var asked = layout.Columns.Where(column => column.Role == ColumnRole.Answer).ToList();
        var given = layout.Columns.FirstOrDefault(column =>
            column.Role is ColumnRole.Answer or ColumnRole.Constant && computed.Contains(column.Index));
        if (given is not null)
        {
            return new ColumnHasFormula(given.Header);
        }

        foreach (var row in rows)
        {
            count++;
            foreach (var column in asked)
            {
                if (row.Values.TryGetValue(column.Field, out var answer) && CellValue.FindProblem(answer) is { } problem)
                {
                    return new AnswerTooLongForCell(count, column.Header, problem);
                }
            }
        }

        var room = layout.MaxRows ?? (CellRange.MaxRow - layout.FirstDataRow + 1);
        return count > room ? new TooManyRows(count, room) : null;
    }
}
