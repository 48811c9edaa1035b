using System.Globalization;
using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates.Detection;

namespace BotApp.Templates.Filling;

/// <summary>Reads the rows below the headings of a filled copy, and what the sender must be told about them.</summary>
public sealed class FilledSheetReader(
    ExcelWorkbook workbook, TemplateLayout layout, WorksheetPart sheet, int lastHeaderRow, IReadOnlyList<TemplateColumn> added)
{
    private readonly List<TemplateColumn> _asked = [.. layout.Columns.Where(column => column.Role == ColumnRole.Answer)];
    private readonly Dictionary<string, string> _above = [];
    private readonly SortedDictionary<int, int> _secrets = [];
    private readonly List<int> _hidden = [];
    private readonly List<(int Row, string Text)> _skipped = [];
    private bool _inFooter;

    public Result<FilledCopy> Read()
    {
        var rows = new List<FilledRow>();
        var stored = 0;
        // The mapping has settled what the template's own columns are; only an added heading is judged here.
        var columns = layout.Columns.Concat(added)
            .ToLookup(column => column.Role == ColumnRole.NeverAsked || (added.Contains(column) && SecretHeading.Matches(column.Header)));
        foreach (var row in WorksheetReader.ReadRows(workbook, sheet).SkipWhile(row => row.Number <= lastHeaderRow))
        {
            if (row.Cells.Any(cell => cell.HasText) && ++stored > WorkbookLimits.RowsWithValues)
            {
                return WorksheetContentsReader.TooManyFilledRows();
            }

            if (IsApplication(row))
            {
                rows.Add(ReadRow(row, columns[false]));
                _hidden.AddRange(row.Hidden ? [row.Number] : Array.Empty<int>());
            }

            foreach (var column in columns[true].Where(column => row.At(column.Index) is { HasText: true }))
            {
                _secrets[column.Index] = _secrets.GetValueOrDefault(column.Index) + 1;
            }
        }

        List<Phrase> notices = [.. columns[true].Where(column => _secrets.ContainsKey(column.Index))
            .Select(column => NotRead(column, _secrets[column.Index]))];
        notices.AddRange(FilledCopyNotices.For(workbook, layout, sheet, rows, _hidden, _skipped));
        return new FilledCopy(rows, notices) { Sheet = sheet.Name };
    }

    private bool IsApplication(SheetRow row)
    {
        var filled = _asked.Count(column => row.At(column.Index) is { HasText: true });
        var text = LayoutDetector.RowText(row);
        _inFooter |= layout.FooterTexts.Any(one => IsFooter(text, one));
        if (filled == 0
            || layout.ExampleTexts.Contains(text)
            || layout.FooterTexts.Contains(text)
            || layout.HintTexts?.Contains(text) == true
            || (_inFooter && filled <= _asked.Count / 2) || RepeatsHeadings(row))
        {
            return false;
        }

        if (filled <= Math.Max(1, _asked.Count / 2) && RowClassifier.IsFooterLine(row.Cells.First(cell => cell.HasText).Text))
        {
            _skipped.Add((row.Number, text));
            return false;
        }

        return true;
    }

    // The headings again, as at the top of a second page or a pasted copy.
    private bool RepeatsHeadings(SheetRow row)
    {
        var texts = row.Cells.Count(cell => cell.HasText);
        var same = layout.Columns.Count(column => row.TextAt(column.Index) is { Length: > 0 } text
            && HeaderText.ToComparableHeading(text) == HeaderText.ToComparableHeading(
                column.Header[(column.Header.LastIndexOf(": ", StringComparison.Ordinal) + 1)..]));
        return same >= 2 && same * 2 > texts;
    }

    private static Phrase NotRead(TemplateColumn column, int cells)
    {
        var place = $"{CellRange.ColumnName(column.Index)} “{column.Header}”";
        return new Phrase($"Column {place}: ", $"स्तंभ {place}: ") + Phrase.Counted(
            cells,
            (
                "cell was not read. Please take its content out of the file.",
                "cells were not read. Please take their contents out of the file."),
            ("कक्ष नहीं पढ़ा गया। कृपया उसकी सामग्री फ़ाइल से हटा दें।", "कक्ष नहीं पढ़े गए। कृपया उनकी सामग्री फ़ाइल से हटा दें।"))
            + new Phrase(
                " No application needs a password, PIN, OTP, Aadhaar or PAN.",
                " किसी आवेदन में पासवर्ड, पिन, OTP, आधार अथवा पैन (PAN) की आवश्यकता नहीं है।");
    }

    // People complete footer lines ("Place: Kochi"), so prefixes are compared.
    private static bool IsFooter(string text, string footer) =>
        text.Length > 0 && (text.StartsWith(footer, StringComparison.OrdinalIgnoreCase)
            || (text.Length >= 8 && footer.StartsWith(text, StringComparison.OrdinalIgnoreCase)));

    private FilledRow ReadRow(SheetRow row, IEnumerable<TemplateColumn> columns)
    {
        var values = new Dictionary<string, string>();
        var problems = new List<CellProblem>();
        foreach (var column in columns)
        {
            var cell = row.At(column.Index);
            var text = cell is null ? "" : TextOf(cell, column);
            if (column.Role != ColumnRole.Answer)
            {
                values[column.Field] = text;
                continue;
            }

            var refused = Parse(column, text).IsRefused(out var why, out var answer);
            values[column.Field] = refused ? text : answer!;
            _above[column.Field] = refused && why is AnswerIsDitto ? _above.GetValueOrDefault(column.Field, "") : text;
            if ((CellProblem(cell) ?? why?.Message) is { } words)
            {
                problems.Add(new CellProblem(CellRange.Name(column.Index, row.Number), column.Header, column.Field, words));
            }
        }

        return new FilledRow(row.Number, values, problems);
    }

    private Result<string> Parse(TemplateColumn column, string text) => DittoMark.Matches(text)
        ? new AnswerIsDitto(text.Trim(), _above.GetValueOrDefault(column.Field, ""), column.Field)
        : AnswerParser.Parse(column, text);

    private static Phrase? CellProblem(SheetCell? cell) => cell switch
    {
        { HasFormula: true } => new Phrase(
            "The cell contains a formula. Please type the value itself.", "कक्ष में सूत्र है। कृपया मान स्वयं टाइप करें।"),
        { Content: CellContent.Error } => new Phrase(
            $"The cell shows the error {cell.Text}.", $"कक्ष में त्रुटि {cell.Text} है।"),
        _ => null,
    };

    private string TextOf(SheetCell cell, TemplateColumn column)
    {
        var day = cell.Content switch
        {
            CellContent.Number when workbook.Styles.IsDate(cell.Style) =>
                ExcelDate.FromSerial(double.Parse(cell.Text, CultureInfo.InvariantCulture), workbook.Date1904),
            CellContent.Date when DateTime.TryParse(
                cell.Text,
                CultureInfo.InvariantCulture,
                out var moment) => DateOnly.FromDateTime(moment),
            _ => null,
        };
        return day is { } date
            ? column.Kind == ColumnKind.Date ? OfficeTime.ToIso(date) : ExcelDate.ToText(date)
            : cell.Content == CellContent.Number ? workbook.Styles.WithLeadingZeros(cell.Style, cell.Text) : cell.Text;
    }
}
