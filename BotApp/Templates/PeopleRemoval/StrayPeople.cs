namespace BotApp.Templates.PeopleRemoval;

/// <summary>
/// People in a template outside the rows that filling replaces, as found at loading. <see cref="Sheets"/> are emptied;
/// <see cref="Computed"/> are sheets whose formulas last showed a person: their results are dropped, Excel calculates them again.
/// <see cref="Mentions"/> are cells that name somebody from the samples, <see cref="Beside"/> texts beside the filled rows,
/// <see cref="Kept"/> the other sheets: all three stay in every file, so the computer cell is told.
/// <see cref="Authors"/> are the names in the file's properties and comments; <see cref="UnusedTexts"/> counts texts that no cell shows.
/// </summary>
public sealed record StrayPeople(
    IReadOnlyList<SheetWithPeople> Sheets,
    IReadOnlyList<string> Computed,
    IReadOnlyList<string> Mentions,
    IReadOnlyList<string> Beside,
    IReadOnlyList<SheetSummary> Kept,
    IReadOnlyList<string> Authors,
    bool RemovesAuthors,
    int UnusedTexts);

/// <summary>A sheet with rows of people, which are removed.</summary>
public sealed record SheetWithPeople(string Sheet, bool Hidden, int Rows);

/// <summary>
/// A sheet that goes out unchanged: the number of its rows with text and the first texts. <see cref="Samples"/> are rows shown as an
/// example.
/// </summary>
public sealed record SheetSummary(string Sheet, bool Hidden, int Rows, IReadOnlyList<string> First, int Samples);
