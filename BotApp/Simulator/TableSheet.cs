namespace BotApp.Simulator;

/// <summary>A cell's displayed text; <see cref="Span"/> is its width in columns.</summary>
public sealed record TableCell(string Text, int Span, bool IsNumber);

/// <summary>The non-empty rows of a sheet, up to the limit of a preview; <see cref="IsCut"/> when there are more.</summary>
public sealed record TableSheet(string Name, int Columns, IReadOnlyList<TableRow> Rows, bool IsCut);

public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells);
