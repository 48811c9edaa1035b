using System.Globalization;
using System.Net;
using BotApp.Excel;

namespace BotApp.Templates.Filling;

/// <summary>
/// Writes data rows as sheet XML. New rows copy the height, styles and formulas of the template's first data row;
/// prepared rows keep their own styles if the number format is the same. Cached formula results are dropped, because they are
/// outdated, and Excel recalculates them.
/// </summary>
public sealed class DataRowWriter
{
    private readonly TextWriter _xml;
    private readonly string _prefix;
    private readonly TemplateLayout _layout;
    private readonly WorksheetContents _sheet;
    private readonly CellStyles _styles;
    private readonly RowPlan _plan;
    private readonly Func<string, string> _moved;
    private readonly string _newRowTag;
    private readonly List<CellPattern> _pattern;
    private readonly RowBuffer _row = new();
    private readonly string _value;
    private readonly string _valueEnd;
    private readonly string _text;
    private readonly string _textEnd;
    private readonly string _cellEnd;
    private readonly string _rowEnd;

    /// <param name="first">The XML of the first data row; null when the template has none.</param>
    public DataRowWriter(
        TextWriter xml,
        string prefix,
        TemplateLayout layout,
        WorksheetContents sheet,
        CellStyles styles,
        RowPlan plan,
        RowXml? first,
        Func<string, string> moved)
    {
        (_xml, _prefix, _layout, _sheet, _styles, _plan, _moved) = (xml, prefix, layout, sheet, styles, plan, moved);
        (_value, _valueEnd, _cellEnd, _rowEnd) = ($"<{prefix}v>", $"</{prefix}v>", $"</{prefix}c>", $"</{prefix}row>");
        _text = $" t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">";
        _textEnd = $"</{prefix}t></{prefix}is></{prefix}c>";
        _newRowTag = WithoutRowState(first?.Tag ?? $"<{prefix}row>");
        var columns = layout.Columns.Select(column => column.Index)
            .Concat(first?.Cells.Select(cell => cell.Column) ?? [])
            .Distinct()
            .Order();
        _pattern = [.. columns.Select(column => Pattern(column, first?.Cells.FirstOrDefault(cell => cell.Column == column)))];
    }

    public void WriteNew(int number, int serial, TemplateRow row)
    {
        _row.Add(XmlTag.SetAttribute(_newRowTag, "r", Text(number)));
        foreach (var cell in _pattern)
        {
            Write(cell, cell.Formula is { } formula ? CopyFormula(cell, formula, number) : null, number, serial, row);
        }

        Close();
    }

    public void WriteOver(RowXml prepared, int serial, TemplateRow row)
    {
        _row.Add(XmlTag.SetAttribute(WithoutRowState(prepared.Tag), "r", Text(prepared.Number)));
        foreach (var (own, cell) in JoinWithPattern(prepared))
        {
            if (own is not null && cell.Column is null)
            {
                WriteBeside(own, prepared.Number);
                continue;
            }

            var style = own is not null && _styles.HasSameFormat(own.Style, cell.Style) ? own.Style : cell.Style;
            Write(
                style == cell.Style ? cell : new CellPattern(_prefix, cell.Index, style, cell.DateFormat, cell.Column, null),
                own?.Formula is { } formula ? _moved(formula) : null,
                prepared.Number,
                serial,
                row);
        }

        Close();
    }

    /// <summary>
    /// Clears an example row that no data row replaces; styles and formulas are kept, but not what a formula last showed.
    /// </summary>
    public void WriteEmptied(RowXml example)
    {
        _row.Add(XmlTag.SetAttribute(example.Tag, "r", Text(example.Number)));
        foreach (var own in example.Cells)
        {
            if (own.Formula is { } formula)
            {
                WriteAsIs(own with { Content = formula }, example.Number);
            }
            else if (_layout.Columns.All(column => column.Index != own.Column))
            {
                WriteBeside(own, example.Number);
            }
            else
            {
                WriteEmptyCell(own, example.Number);
            }
        }

        Close();
    }

    // A cell without heading in the row of a sample or person belongs to it, if its column is next to the table.
    private void WriteBeside(CellXml own, int number)
    {
        var ofExample = number < _plan.First + _layout.ExampleRows;
        if (ofExample && own.Formula is { } formula)
        {
            WriteAsIs(own with { Content = formula }, number);
        }
        else if (ofExample && _layout.UnheadedColumns?.Contains(own.Column) == true)
        {
            WriteEmptyCell(own, number);
        }
        else
        {
            WriteAsIs(own, number);
        }
    }

    private void WriteEmptyCell(CellXml own, int number)
    {
        var cell = new CellPattern(_prefix, own.Column, own.Style, false, null, null);
        _row.Add(cell.Opening).Add(number).Add(cell.Styled).Add("/>");
    }

    private CellPattern Pattern(int index, CellXml? written)
    {
        var style = _layout.HasPatternRow ? _sheet.StyleAt(index, _plan.First) : _sheet.ColumnStyle(index);
        return new CellPattern(
            _prefix, index, style, _styles.IsDate(style),
            _layout.Columns.FirstOrDefault(column => column.Index == index),
            written?.Formula is { } formula ? _moved(formula) : null);
    }

    private IEnumerable<(CellXml? Own, CellPattern Cell)> JoinWithPattern(RowXml row)
    {
        var own = row.Cells.ToDictionary(cell => cell.Column);
        foreach (var index in own.Keys.Concat(_layout.Columns.Select(column => column.Index)).Distinct().Order())
        {
            var cell = _pattern.FirstOrDefault(pattern => pattern.Index == index) ?? Pattern(index, null);
            yield return (own.GetValueOrDefault(index), cell);
        }
    }

    private void Write(CellPattern cell, string? formula, int number, int serial, TemplateRow row)
    {
        _row.Add(cell.Opening).Add(number).Add(cell.Styled);
        if (formula is not null)
        {
            _row.Add(">").Add(formula);
            if (cell.Column?.Role == ColumnRole.SerialNumber)
            {
                _row.Add(_value).Add(serial).Add(_valueEnd);
            }

            _row.Add(_cellEnd);
            return;
        }

        switch (cell.Column?.Role)
        {
            case ColumnRole.SerialNumber:
                _row.Add(">").Add(_value).Add(serial).Add(_valueEnd).Add(_cellEnd);
                break;
            case ColumnRole.Constant:
                WriteValue(CellValue.From(cell.Column.Constant ?? "", cell.Column.Kind, cell.DateFormat, _layout.Date1904));
                break;
            case ColumnRole.Answer when row.Values.TryGetValue(cell.Column.Field, out var answer):
                WriteValue(CellValue.From(answer, cell.Column.Kind, cell.DateFormat, _layout.Date1904));
                break;
            case ColumnRole.Answer or ColumnRole.NotFilled or ColumnRole.NeverAsked or null:
                _row.Add("/>");
                break;
        }
    }

    private void WriteValue(CellValue value)
    {
        if (value.Text.Length == 0)
        {
            _row.Add("/>");
        }
        else if (value.IsNumber)
        {
            _row.Add(">").Add(_value).Add(value.Text).Add(_valueEnd).Add(_cellEnd);
        }
        else
        {
            _row.Add(_text);
            CellText.Write(_row, value.Text);
            _row.Add(_textEnd);
        }
    }

    private void WriteAsIs(CellXml cell, int number) =>
        _row.Add(XmlTag.SetAttribute(cell.Tag, "r", CellRange.Name(cell.Column, number))).Add(cell.Content).Add(_cellEnd);

    private void Close() => _row.Add(_rowEnd).WriteTo(_xml);

    // Copies a formula of the first data row to another row. Shared formulas are expanded; multi-cell data tables cannot be copied.
    private string? CopyFormula(CellPattern cell, string formula, int number)
    {
        var tag = formula[..(formula.IndexOf('>') + 1)];
        var text = Inner(formula);
        var kind = XmlTag.GetAttribute(tag, "t") ?? "normal";
        if (text.Length == 0 || kind is not ("normal" or "shared" or "array"))
        {
            return null;
        }

        var copied = XmlTag.Escape(FormulaText.CopyDown(WebUtility.HtmlDecode(text), number - _plan.First));
        var array = kind == "array" ? $" t=\"array\" ref=\"{CellRange.Name(cell.Index, number)}\"" : "";
        return $"<{_prefix}f{array}>{copied}</{_prefix}f>";
    }

    private static string Inner(string element)
    {
        var start = element.IndexOf('>') + 1;
        var end = element.LastIndexOf("</", StringComparison.Ordinal);
        return end < start ? "" : element[start..end];
    }

    // A hidden row would hide an officer, and spans may be outdated.
    private static string WithoutRowState(string rowTag) =>
        XmlTag.RemoveAttribute(XmlTag.RemoveAttribute(XmlTag.RemoveAttribute(rowTag, "spans"), "hidden"), "collapsed");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The cell of one column, with its tag split around the row number.
    private sealed record CellPattern(string Prefix, int Index, int Style, bool DateFormat, TemplateColumn? Column, string? Formula)
    {
        public string Opening { get; } = $"<{Prefix}c r=\"{CellRange.ColumnName(Index)}";

        public string Styled { get; } = Style == 0 ? "\"" : $"\" s=\"{Text(Style)}\"";
    }
}
