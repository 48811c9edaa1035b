namespace BotApp.Consolidation.Workbooks;

/// <summary>
/// The rows a fill writes and their effect on ranges. Data fills <see cref="First"/> to <see cref="Last"/>; when that exceeds
/// the prepared room, everything from the footer on moves down by <see cref="Moved"/>, as if Excel had inserted rows.
/// </summary>
public sealed record RowPlan(int First, int Last, int LastReady, int? Footer, int Moved)
{
    public static RowPlan For(TemplateLayout layout, int rows)
    {
        var last = layout.FirstDataRow + rows - 1;
        var moved = layout.FooterRow is null ? 0 : Math.Max(0, last - layout.LastReadyRow);
        return new RowPlan(layout.FirstDataRow, last, layout.LastReadyRow, layout.FooterRow, moved);
    }

    public int Row(int row) => Footer is { } footer && row >= footer ? row + Moved : row;

    /// <summary>The shifted range: it expands over inserted rows when it spans them or ends with the room for data.</summary>
    public CellRange Move(CellRange range)
    {
        if (Moved == 0 || range.LastRow >= CellRange.MaxRow - Moved)
        {
            return range;
        }

        var stretches = range.LastRow >= LastReady && range.FirstRow <= LastReady && range.FirstRow < range.LastRow;
        return range with { FirstRow = Row(range.FirstRow), LastRow = stretches ? range.LastRow + Moved : Row(range.LastRow) };
    }

    /// <summary>
    /// Shifts a range that applies to every data row (a list, a format, a table, the print area) and extends it to the last row.
    /// </summary>
    public CellRange Cover(CellRange range)
    {
        var covers = range.FirstRow <= First && range.LastRow >= First
            || range.FirstRow <= LastReady && range.FirstRow >= First && range.LastRow >= LastReady;
        var moved = Move(range);
        return covers && moved.LastRow < Last ? moved with { LastRow = Last } : moved;
    }
}
