namespace BotApp.Simulator;

public sealed record LetterRun(string Text, bool IsBold);

/// <summary>A paragraph or a table of plain cells: exactly one of the two lists is set. Align is left, center, right or both.</summary>
public sealed record LetterBlock(string Align, IReadOnlyList<LetterRun>? Runs, IReadOnlyList<IReadOnlyList<string>>? Rows);
