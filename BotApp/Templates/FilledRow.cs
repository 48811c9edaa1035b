using BotApp.Basics;

namespace BotApp.Templates;

/// <summary>A row read from a filled template: field to text (dates as yyyy-MM-dd where valid) and the problems of its cells.</summary>
public sealed record FilledRow(int RowNumber, IReadOnlyDictionary<string, string> Values, IReadOnlyList<CellProblem> Problems);

/// <summary>An invalid cell: its address, the column's header and field, and the reason.</summary>
public sealed record CellProblem(string Cell, string Header, string Field, Phrase Message);

/// <summary>A filled copy of a template: its rows, and what the sender must be told about the file as a whole.</summary>
public sealed record FilledCopy(IReadOnlyList<FilledRow> Rows, IReadOnlyList<Phrase> Notices)
{
    /// <summary>The sheet that was read; the problems of its rows name cells of it.</summary>
    public string Sheet { get; init; } = "";
}
