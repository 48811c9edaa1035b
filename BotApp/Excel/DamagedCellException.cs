namespace BotApp.Excel;

/// <summary>A row or cell of a sheet contradicts the file format.</summary>
/// <param name="cell">Its address ("B7") or row ("row 7").</param>
public sealed class DamagedCellException(string sheet, string cell) : FormatException($"{sheet}!{cell}")
{
    public string Sheet { get; } = sheet;

    public string Cell { get; } = cell;
}
