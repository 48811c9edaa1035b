namespace BotApp.Excel;

/// <summary>A cell has more characters than Excel lets anybody type, so no Excel has written it.</summary>
public sealed class CellTooLongException() : FormatException("A cell is too long.");
