using System.Globalization;
using System.Net;
using BotApp.Excel;

namespace BotApp.Templates.Filling;

/// <summary>
/// Rewrites a worksheet part in one pass: data rows, and the ranges and formulas that refer to them. Everything else is copied unchanged.
/// </summary>
public sealed class WorksheetFiller(
    ExcelWorkbook workbook, WorksheetPart part, WorksheetContents contents, TemplateLayout layout, RowPlan plan, int firstSerial)
{
    private readonly List<CellRange> _rowMerges =
        [.. contents.Merges.Where(merge => layout.HasPatternRow && merge.IsOneRow && merge.FirstRow == plan.First)];
    private readonly bool _allLinksOfExamples = ExampleTraces.AreAllLinksInExamples(workbook, part, layout);
    private readonly HashSet<int> _mergedRows = [.. contents.Merges.Where(merge => merge.IsOneRow && merge.FirstRow <= plan.LastPrepared)
        .Select(merge => merge.FirstRow)];
    private DataRowWriter? _rows;
    private string _prefix = "";
    private int _row;
    private int _next = plan.First;
    private bool _inData;
    private bool _inRowBreaks;
    private bool _inSparkline;
    private bool _linkDropped;

    public void Write(IEnumerable<TemplateRow> rows, Stream output)
    {
        var first = FirstDataRow();
        using var answers = rows.GetEnumerator();
        XmlPart.Rewrite(workbook.Package.OpenEntry(part.Part), output, (markup, xml) =>
        {
            while (markup.Read())
            {
                if (IsLinkOfExample(markup))
                {
                    continue;
                }

                if (markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty)
                {
                    Start(markup, xml, first, answers);
                }
                else
                {
                    End(markup, xml, answers);
                }
            }
        });
    }

    // The links of samples lead to their mailboxes. An empty list of links would be a damaged sheet.
    private bool IsLinkOfExample(XmlTokenReader markup) => markup.Name switch
    {
        "hyperlink" when markup.Kind == XmlTokenKind.End => _linkDropped,
        "hyperlink" => _linkDropped = ExampleTraces.IsLinkInExamples(XmlTag.GetAttribute(markup.Raw, "ref"), layout),
        "hyperlinks" => _allLinksOfExamples,
        _ => false,
    };

    private RowXml? FirstDataRow()
    {
        RowXml? first = null;
        if (!layout.HasPatternRow)
        {
            return first;
        }

        XmlPart.Rewrite(workbook.Package.OpenEntry(part.Part), Stream.Null, (markup, _) =>
        {
            for (var number = 0; number < plan.First && markup.Read() && !(markup.Kind == XmlTokenKind.End && markup.Name is "sheetData");)
            {
                if (markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty && markup.Name is "row")
                {
                    number = NumberOf(markup, number);
                    first = number == plan.First ? RowXml.Read(markup, number) : null;
                }
            }
        });
        return first;
    }

    private void Start(XmlTokenReader markup, TextWriter xml, RowXml? first, IEnumerator<TemplateRow> answers)
    {
        var tag = markup.Raw.ToString();
        switch (markup.Name)
        {
            case "worksheet":
                _prefix = XmlTag.Prefix(tag);
                _rows = new DataRowWriter(xml, _prefix, layout, contents, workbook.Styles, plan, first, MovedElement);
                break;
            case "dimension":
                tag = Mapped(tag, "ref", Dimension);
                break;
            case "sheetData" when markup.Kind == XmlTokenKind.Empty:
                xml.Write(tag[..^2].TrimEnd() + ">");
                WriteRows(answers, CellRange.MaxRow + 1);
                tag = $"</{_prefix}sheetData>";
                break;
            case "sheetData":
                _inData = true;
                break;
            case "row" when _inData:
                _row = NumberOf(markup, _row);
                WriteRows(answers, _row);
                if (WriteDataRow(markup, answers))
                {
                    return;
                }

                tag = plan.MapRow(_row) == _row ? tag : XmlTag.SetAttribute(tag, "r", Text(plan.MapRow(_row)));
                break;
            case "c" when _inData && plan.MapRow(_row) != _row:
            case "hyperlink" or "mergeCell":
                tag = Mapped(tag, markup.Name is "c" ? "r" : "ref", plan.MapRange);
                break;
            case "f" when _inData && plan.Shift > 0:
                tag = Mapped(tag, "ref", plan.MapRange);
                break;
            case "autoFilter" or "sortState" or "sortCondition":
                tag = Mapped(tag, "ref", plan.ExtendRange);
                break;
            case "dataValidation":
                tag = Mapped(tag, "sqref", CoverRule);
                break;
            case "conditionalFormatting" or "ignoredError" or "protectedRange":
                tag = Mapped(tag, "sqref", plan.ExtendRange);
                break;
            case "mergeCells" when NewMerges() > 0 && int.TryParse(XmlTag.GetAttribute(tag, "count"), out var merges):
                tag = XmlTag.SetAttribute(tag, "count", Text(merges + NewMerges()));
                break;
            case "rowBreaks":
                _inRowBreaks = true;
                break;
            case "brk" when _inRowBreaks && int.TryParse(XmlTag.GetAttribute(tag, "id"), out var row):
                tag = XmlTag.SetAttribute(tag, "id", Text(plan.MapRow(row + 1) - 1));
                break;
            case "sparkline":
                _inSparkline = true;
                break;
        }

        xml.Write(tag);
        if (markup.Kind == XmlTokenKind.Start
            && (markup.Name is "sqref" || (plan.Shift > 0 && markup.Name is "f" or "formula" or "formula1" or "formula2")))
        {
            var ranges = markup.Name is "sqref";
            WriteText(markup, xml, ranges ? text => Ranges(text, _inSparkline ? plan.MapRange : CoverRule) : Moved);
        }
    }

    private void End(XmlTokenReader markup, TextWriter xml, IEnumerator<TemplateRow> answers)
    {
        if (markup.Kind == XmlTokenKind.End)
        {
            switch (markup.Name)
            {
                case "sheetData" when _inData:
                    WriteRows(answers, CellRange.MaxRow + 1);
                    _inData = false;
                    break;
                case "mergeCells":
                    WriteNewMerges(xml);
                    break;
                case "rowBreaks":
                    _inRowBreaks = false;
                    break;
                case "sparkline":
                    _inSparkline = false;
                    break;
            }
        }

        xml.Write(markup.Raw);
    }

    // Writes the rows missing in the template, up to its next row.
    private void WriteRows(IEnumerator<TemplateRow> answers, int before)
    {
        var limit = plan.Footer is { } footer && before >= footer ? CellRange.MaxRow + 1 : before;
        for (; _next <= plan.Last && _next < limit; _next++)
        {
            _rows!.WriteNew(_next, _next - plan.First + firstSerial, Next(answers));
        }
    }

    private bool WriteDataRow(XmlTokenReader markup, IEnumerator<TemplateRow> answers)
    {
        if (_row < plan.First || _row >= plan.Footer)
        {
            return false;
        }

        if (_row <= plan.Last)
        {
            _rows!.WriteOver(RowXml.Read(markup, _row), _row - plan.First + firstSerial, Next(answers));
            _next = _row + 1;
            return true;
        }

        if (_row < plan.First + layout.ExampleRows)
        {
            _rows!.WriteEmptied(RowXml.Read(markup, _row));
            return true;
        }

        return false;
    }

    private static TemplateRow Next(IEnumerator<TemplateRow> answers) => answers.MoveNext()
        ? answers.Current
        : throw new InvalidOperationException("The second enumeration returned fewer rows than the first.");

    private static void WriteText(XmlTokenReader markup, TextWriter xml, Func<string, string> map)
    {
        if (markup.Read())
        {
            xml.Write(
                markup.Kind == XmlTokenKind.Text
                    ? XmlTag.Escape(map(WebUtility.HtmlDecode(markup.Raw.ToString())))
                    : markup.Raw.ToString());
        }
    }

    private CellRange Dimension(CellRange used)
    {
        var moved = plan.MapRange(used);
        return new CellRange(
            Math.Min(moved.FirstColumn, layout.Columns.Min(column => column.Index)),
            moved.FirstRow,
            Math.Max(moved.LastColumn, layout.Columns.Max(column => column.Index)),
            Math.Max(Math.Max(moved.LastRow, plan.MapRow(used.LastRow)), plan.Last));
    }

    private int NewMerges() =>
        _rowMerges.Count * Enumerable.Range(plan.First, plan.Last - plan.First + 1).Count(row => !_mergedRows.Contains(row));

    private void WriteNewMerges(TextWriter xml)
    {
        for (var row = plan.First; _rowMerges.Count > 0 && row <= plan.Last; row++)
        {
            foreach (var merge in _mergedRows.Contains(row) ? [] : _rowMerges)
            {
                xml.Write($"<{_prefix}mergeCell ref=\"{merge with { FirstRow = row, LastRow = row }}\"/>");
            }
        }
    }

    private static string Mapped(string tag, string attribute, Func<CellRange, CellRange> map) =>
        XmlTag.GetAttribute(tag, attribute) is { } text && Ranges(text, map) is var mapped && mapped != text
            ? XmlTag.SetAttribute(tag, attribute, mapped)
            : tag;

    private static string Ranges(string text, Func<CellRange, CellRange> map) => string.Join(' ', text
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(one => CellRange.TryParse(one, out var range) && map(range) is var mapped && mapped != range ? mapped.ToString() : one));

    // The lowest validation of a column extends to the last row; one above another does not grow into it.
    private CellRange CoverRule(CellRange range)
    {
        var next = contents.Rules.SelectMany(rule => rule.Cells)
            .Where(other => other.OverlapsColumns(range) && other.FirstRow > range.LastRow)
            .Select(other => plan.MapRow(other.FirstRow))
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        var covered = range.OverlapsRows(plan.First, plan.Last)
            && !(range.FirstRow >= plan.Footer && (range.FirstRow > plan.First || range.IsOneRow))
            ? plan.ExtendRange(range with { FirstRow = plan.First }) with { FirstRow = range.FirstRow }
            : plan.MapRange(range);
        return covered.LastRow >= next ? plan.MapRange(range) : covered;
    }

    private string Moved(string formula) => plan.Shift == 0 ? formula : FormulaText.ShiftReferences(
        formula, sheet => sheet is null || string.Equals(sheet, part.Name, StringComparison.OrdinalIgnoreCase), plan.MapRange);

    // The same for the XML of an f element.
    private string MovedElement(string element)
    {
        var start = element.IndexOf('>') + 1;
        var end = element.LastIndexOf("</", StringComparison.Ordinal);
        return plan.Shift == 0 || end < start
            ? element
            : element[..start] + XmlTag.Escape(Moved(WebUtility.HtmlDecode(element[start..end]))) + element[end..];
    }

    private static int NumberOf(XmlTokenReader row, int previous) =>
        int.TryParse(XmlTag.GetAttribute(row.Raw, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : previous + 1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
