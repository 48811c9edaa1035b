using BotApp.Basics;

namespace BotApp.Consolidation;

/// <summary>One row of a filled template as it stands in the file: field to text (dates as yyyy-MM-dd where they could be read), and what is wrong with single cells.</summary>
public sealed record ReadRow(int Number, IReadOnlyDictionary<string, string> Values, IReadOnlyList<CellProblem> Problems);

/// <summary>A cell that cannot be taken as it is: the cell's address, the column's header and the reason.</summary>
public sealed record CellProblem(string Cell, string Header, string Field, Phrase Words);
