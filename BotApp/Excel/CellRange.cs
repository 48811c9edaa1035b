using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BotApp.Excel;

/// <summary>A range of cells, corners included, counted from 1; parses and formats Excel's A1 notation.</summary>
public readonly record struct CellRange(int FirstColumn, int FirstRow, int LastColumn, int LastRow)
{
    public const int MaxColumn = 16_384;
    public const int MaxRow = 1_048_576;

    public bool IsOneRow => FirstRow == LastRow;

    public bool Contains(int column, int row) =>
        column >= FirstColumn && column <= LastColumn && row >= FirstRow && row <= LastRow;

    public bool OverlapsColumns(CellRange other) => FirstColumn <= other.LastColumn && other.FirstColumn <= LastColumn;

    public bool OverlapsRows(int first, int last) => FirstRow <= last && LastRow >= first;

    public override string ToString()
    {
        var first = Name(FirstColumn, FirstRow);
        return (FirstColumn, FirstRow) == (LastColumn, LastRow) ? first : $"{first}:{Name(LastColumn, LastRow)}";
    }

    public static string Name(int column, int row) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string ColumnName(int column)
    {
        Span<char> letters = stackalloc char[3];
        var at = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        }

        return new string(letters[at..]);
    }

    /// <summary>Parses A1, $A$1 and A1:B2; whole columns (A:C) and whole rows (1:4) span the sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out CellRange range)
    {
        range = default;
        var colon = text.IndexOf(':');
        if (!TryParseCorner(colon < 0 ? text : text[..colon], out var column1, out var row1))
        {
            return false;
        }

        if (colon < 0)
        {
            range = new CellRange(column1, row1, column1, row1);
            return column1 > 0 && row1 > 0;
        }

        if (!TryParseCorner(text[(colon + 1)..], out var column2, out var row2) || column1 > 0 != column2 > 0 || row1 > 0 != row2 > 0)
        {
            return false;
        }

        range = new CellRange(
            column1 == 0 ? 1 : Math.Min(column1, column2),
            row1 == 0 ? 1 : Math.Min(row1, row2),
            column1 == 0 ? MaxColumn : Math.Max(column1, column2),
            row1 == 0 ? MaxRow : Math.Max(row1, row2));
        return true;
    }

    private static bool TryParseCorner(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        if (at < text.Length && text[at] == '$')
        {
            at++;
        }

        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= MaxColumn; at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1);
        }

        if (column > 0 && at < text.Length && text[at] == '$')
        {
            at++;
        }

        for (; at < text.Length && char.IsAsciiDigit(text[at]) && row <= MaxRow; at++)
        {
            row = (row * 10) + (text[at] - '0');
        }

        return at == text.Length && (column > 0 || row > 0) && column <= MaxColumn && row <= MaxRow;
    }
}
