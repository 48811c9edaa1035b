namespace BotApp.Excel;

/// <summary>The type of a cell's value.</summary>
public enum CellContent
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,
    Error,
}

/// <summary>A stored cell: numbers as written in the file, ISO dates unchanged, texts unescaped. Formulas are never calculated.</summary>
public sealed record SheetCell(int Column, int Style, CellContent Content, string Text, bool HasFormula)
{
    public bool HasText => Text.AsSpan().Trim().Length > 0;
}

/// <summary>A stored row; <see cref="Style"/> applies to cells missing in the file.</summary>
public sealed record SheetRow(int Number, int? Style, IReadOnlyList<SheetCell> Cells)
{
    public bool Hidden { get; init; }

    public SheetCell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return null;
    }

    public string TextAt(int column) => At(column)?.Text ?? "";
}
