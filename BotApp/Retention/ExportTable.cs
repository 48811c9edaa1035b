using BotApp.Basics;

namespace BotApp.Retention;

/// <summary>A sheet of the workbook about a person: its English name, the headings, and the rows as text.</summary>
public sealed record ExportTable(string Name, IReadOnlyList<Phrase> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
