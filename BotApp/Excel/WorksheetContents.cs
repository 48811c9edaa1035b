namespace BotApp.Excel;

/// <summary>A data validation: its cells, type and formula.</summary>
public sealed record DataValidation(IReadOnlyList<CellRange> Cells, string Type, string Formula);

/// <summary>The default style and visibility of a group of columns.</summary>
public sealed record ColumnSpan(int First, int Last, int Style, bool Hidden);

/// <summary>The contents of a worksheet that determine where data goes; rows in order.</summary>
public sealed record WorksheetContents(
    IReadOnlyList<SheetRow> Rows,
    IReadOnlyList<CellRange> Merges,
    IReadOnlyList<DataValidation> Rules,
    IReadOnlyList<ColumnSpan> Columns)
{
    private readonly Dictionary<(int Column, int Row), CellRange> _mergeFrom =
        Merges.DistinctBy(merge => (merge.FirstColumn, merge.FirstRow)).ToDictionary(merge => (merge.FirstColumn, merge.FirstRow));

    /// <summary>The merged range starting at a cell, or null.</summary>
    public CellRange? MergeFrom(int column, int row) => _mergeFrom.TryGetValue((column, row), out var merge) ? merge : null;

    public SheetRow? Row(int number)
    {
        var (low, high) = (0, Rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Rows[middle].Number.CompareTo(number))
            {
                case 0:
                    return Rows[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }

    /// <summary>The effective style of a cell: its own, else its row's, else its column's.</summary>
    public int StyleAt(int column, int row)
    {
        var stored = Row(row);
        return stored?.At(column)?.Style
            ?? stored?.Style
            ?? ColumnStyle(column);
    }

    /// <summary>The default style of a column.</summary>
    public int ColumnStyle(int column) => Columns.FirstOrDefault(span => column >= span.First && column <= span.Last)?.Style ?? 0;

    public bool IsHidden(int column) => Columns.Any(span => span.Hidden && column >= span.First && column <= span.Last);
}
