namespace BotApp.Simulator;

/// <summary>One cell as a person reads it; <see cref="Span"/> columns wide.</summary>
public sealed record TableCell(string Text, int Span, bool IsNumber);

/// <summary>A sheet's filled rows by their numbers, up to what a preview can hold; <see cref="IsCut"/> when there is more.</summary>
public sealed record TableSheet(string Name, int Columns, IReadOnlyList<TableRow> Rows, bool IsCut);

public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells);
