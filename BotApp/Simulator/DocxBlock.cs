namespace BotApp.Simulator;

public sealed record DocxRun(string Text, bool IsBold);

/// <summary>A paragraph or a table of plain cells: exactly one of the two lists is set. Align is left, center, right or both.</summary>
public sealed record DocxBlock(string Align, IReadOnlyList<DocxRun>? Runs, IReadOnlyList<IReadOnlyList<string>>? Rows);
