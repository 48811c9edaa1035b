using BotApp.Excel;

namespace BotApp.Templates.Filling;

/// <summary>
/// The rows a fill writes and their effect on ranges. Data fills <see cref="First"/> to <see cref="Last"/>; when that exceeds
/// the prepared room, everything from the footer on moves down by <see cref="Shift"/>, as if Excel had inserted rows. Without any
/// prepared row <see cref="LastPrepared"/> lies above <see cref="First"/>.
/// </summary>
public sealed record RowPlan(int First, int Last, int LastPrepared, int? Footer, int Shift)
{
    public static RowPlan For(TemplateLayout layout, int rows)
    {
        var last = layout.FirstDataRow + rows - 1;
        var moved = layout.FooterRow is null ? 0 : Math.Max(0, last - layout.LastPreparedRow);
        return new RowPlan(layout.FirstDataRow, last, layout.LastPreparedRow, layout.FooterRow, moved);
    }

    public int MapRow(int row) => Footer is { } footer && row >= footer ? row + Shift : row;

    /// <summary>The shifted range: it expands over inserted rows when it spans them or ends with the room for data.</summary>
    public CellRange MapRange(CellRange range)
    {
        if (Shift == 0 || range.LastRow >= CellRange.MaxRow - Shift)
        {
            return range;
        }

        var stretches = range.LastRow >= Math.Max(LastPrepared, First) && range.FirstRow <= LastPrepared && range.FirstRow < range.LastRow;
        return range with { FirstRow = MapRow(range.FirstRow), LastRow = stretches ? range.LastRow + Shift : MapRow(range.LastRow) };
    }

    /// <summary>
    /// Shifts a range that applies to every data row (a list, a format, a table, the print area) and extends it to the last row.
    /// </summary>
    public CellRange ExtendRange(CellRange range)
    {
        var covers = range.FirstRow <= First && range.LastRow >= First
            || range.FirstRow <= LastPrepared && range.FirstRow >= First && range.LastRow >= LastPrepared;
        var moved = MapRange(range);
        return covers && moved.LastRow < Last ? moved with { LastRow = Last } : moved;
    }
}
