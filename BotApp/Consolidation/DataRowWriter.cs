using System.Globalization;
using System.Net;

namespace BotApp.Consolidation;

/// <summary>
/// Writes data rows as sheet XML. New rows repeat the template's first data row: its height, styles and formulas (moved to their row);
/// prepared rows keep their own looks as long as the number format is the same. Formulas lose their stored result, which is
/// no longer true, and Excel works it out again.
/// </summary>
public sealed class DataRowWriter
{
    private readonly TextWriter _xml;
    private readonly string _prefix;
    private readonly TemplateLayout _layout;
    private readonly SheetContents _sheet;
    private readonly CellStyles _styles;
    private readonly RowPlan _plan;
    private readonly Func<string, string> _moved;
    private readonly string _newRowTag;
    private readonly List<CellPattern> _pattern;

    /// <param name="first">The first data row as written, or null when the template has none.</param>
    public DataRowWriter(
        TextWriter xml, string prefix, TemplateLayout layout, SheetContents sheet, CellStyles styles, RowPlan plan, WrittenRow? first, Func<string, string> moved)
    {
        (_xml, _prefix, _layout, _sheet, _styles, _plan, _moved) = (xml, prefix, layout, sheet, styles, plan, moved);
        _newRowTag = Plain(first?.Tag ?? $"<{prefix}row>");
        var columns = layout.Columns.Select(column => column.Index).Concat(first?.Cells.Select(cell => cell.Column) ?? []).Distinct().Order();
        _pattern = [.. columns.Select(column => Pattern(column, first?.Cells.FirstOrDefault(cell => cell.Column == column)))];
    }

    public void WriteNew(int number, int serial, TemplateRow row)
    {
        _xml.Write(Markup.With(_newRowTag, "r", Text(number)));
        foreach (var cell in _pattern)
        {
            Write(cell, cell.Formula is { } formula ? Continued(cell, formula, number) : null, number, serial, row);
        }

        Close("row");
    }

    public void WriteOver(WrittenRow prepared, int serial, TemplateRow row)
    {
        _xml.Write(Markup.With(Plain(prepared.Tag), "r", Text(prepared.Number)));
        foreach (var (own, cell) in Joined(prepared))
        {
            if (own is not null && cell.Column is null)
            {
                WriteAsIs(own, prepared.Number);
                continue;
            }

            var style = own is not null && _styles.SameFormat(own.Style, cell.Style) ? own.Style : cell.Style;
            Write(cell with { Style = style }, own?.Formula is { } formula ? _moved(formula) : null, prepared.Number, serial, row);
        }

        Close("row");
    }

    /// <summary>An example that no data row replaces: its looks and formulas stay, its values go.</summary>
    public void WriteEmptied(WrittenRow example)
    {
        _xml.Write(Markup.With(example.Tag, "r", Text(example.Number)));
        foreach (var own in example.Cells)
        {
            if (own.Formula is not null || _layout.Columns.All(column => column.Index != own.Column))
            {
                WriteAsIs(own, example.Number);
            }
            else
            {
                Open(CellRange.ColumnName(own.Column), own.Style, example.Number);
                _xml.Write("/>");
            }
        }

        Close("row");
    }

    private CellPattern Pattern(int index, WrittenCell? written)
    {
        var style = _sheet.StyleAt(index, _plan.First);
        return new CellPattern(
            index, CellRange.ColumnName(index), style, _styles.IsDate(style),
            _layout.Columns.FirstOrDefault(column => column.Index == index),
            written?.Formula is { } formula ? _moved(formula) : null);
    }

    private IEnumerable<(WrittenCell? Own, CellPattern Cell)> Joined(WrittenRow row)
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
        Open(cell.Letters, cell.Style, number);
        if (formula is not null)
        {
            _xml.Write('>');
            _xml.Write(formula);
            if (cell.Column?.Role == ColumnRole.Serial)
            {
                WriteNumber(Text(serial));
            }

            Close("c");
            return;
        }

        switch (cell.Column?.Role)
        {
            case ColumnRole.Serial:
                WriteValue(new CellValue(Text(serial), true));
                break;
            case ColumnRole.Constant:
                WriteValue(CellValue.Of(cell.Column.Constant ?? "", cell.Column.Kind, cell.DateFormat, _layout.Date1904));
                break;
            case ColumnRole.Ask when row.Values.TryGetValue(cell.Column.Field, out var answer):
                WriteValue(CellValue.Of(answer, cell.Column.Kind, cell.DateFormat, _layout.Date1904));
                break;
            case ColumnRole.Ask or ColumnRole.NotMine or null:
                _xml.Write("/>");
                break;
        }
    }

    private void WriteValue(CellValue value)
    {
        if (value.Text.Length == 0)
        {
            _xml.Write("/>");
        }
        else if (value.IsNumber)
        {
            _xml.Write('>');
            WriteNumber(value.Text);
            Close("c");
        }
        else
        {
            _xml.Write(" t=\"inlineStr\">");
            Tag("is");
            _xml.Write('<');
            _xml.Write(_prefix);
            _xml.Write("t xml:space=\"preserve\">");
            CellText.Write(_xml, value.Text);
            Close("t");
            Close("is");
            Close("c");
        }
    }

    private void WriteNumber(string number)
    {
        Tag("v");
        _xml.Write(number);
        Close("v");
    }

    private void WriteAsIs(WrittenCell cell, int number)
    {
        _xml.Write(Markup.With(cell.Tag, "r", CellRange.Name(cell.Column, number)));
        _xml.Write(cell.Content);
        Close("c");
    }

    private void Open(string letters, int style, int number)
    {
        _xml.Write('<');
        _xml.Write(_prefix);
        _xml.Write("c r=\"");
        _xml.Write(letters);
        WriteInteger(number);
        if (style != 0)
        {
            _xml.Write("\" s=\"");
            WriteInteger(style);
        }

        _xml.Write('"');
    }

    private void Tag(string name)
    {
        _xml.Write('<');
        _xml.Write(_prefix);
        _xml.Write(name);
        _xml.Write('>');
    }

    private void Close(string name)
    {
        _xml.Write("</");
        _xml.Write(_prefix);
        _xml.Write(name);
        _xml.Write('>');
    }

    private void WriteInteger(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        _xml.Write(digits[..length]);
    }

    /// The first data row's formula in another row. A formula shared with other rows is written out; tables of several results cannot be continued.
    private string? Continued(CellPattern cell, string formula, int number)
    {
        var tag = formula[..(formula.IndexOf('>') + 1)];
        var text = Inner(formula);
        var kind = Markup.Attribute(tag, "t") ?? "normal";
        if (text.Length == 0 || kind is not ("normal" or "shared" or "array"))
        {
            return null;
        }

        var copied = Markup.Escape(FormulaText.CopiedDown(WebUtility.HtmlDecode(text), number - _plan.First));
        var array = kind == "array" ? $" t=\"array\" ref=\"{cell.Letters}{Text(number)}\"" : "";
        return $"<{_prefix}f{array}>{copied}</{_prefix}f>";
    }

    private static string Inner(string element)
    {
        var start = element.IndexOf('>') + 1;
        var end = element.LastIndexOf("</", StringComparison.Ordinal);
        return end < start ? "" : element[start..end];
    }

    /// Hidden rows would hide officers, and spans may no longer be true.
    private static string Plain(string rowTag) =>
        Markup.Without(Markup.Without(Markup.Without(rowTag, "spans"), "hidden"), "collapsed");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record CellPattern(int Index, string Letters, int Style, bool DateFormat, TemplateColumn? Column, string? Formula);
}
