namespace BotApp.OfficeDirectory;

/// <summary>Why the text of a cell cannot be taken as it stands.</summary>
public enum CellFault
{
    None,

    /// <summary>The cell holds a formula, whose result depends on other cells or files.</summary>
    Formula,

    /// <summary>The cell shows an error such as #REF!.</summary>
    Error,

    /// <summary>The cell holds a number with more digits than Excel keeps.</summary>
    Rounded,
}

/// <summary>One cell of the directory file.</summary>
public readonly record struct DirectoryCell(string Text, CellFault Fault = CellFault.None);

/// <summary>A line of the directory file, numbered from 1 as its program shows it.</summary>
public sealed record DirectoryLine(int Number, IReadOnlyList<DirectoryCell> Cells)
{
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text) && cell.Fault is CellFault.None);
}
