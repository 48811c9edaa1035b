namespace BotApp.Desk.Tables;

/// <summary>Which rows of a table are asked for.</summary>
/// <param name="Take">Rows at most.</param>
/// <param name="Skip">Rows on the pages before, where a table is short enough to be counted off.</param>
/// <param name="Before">Where the register goes on: only numbers before this one.</param>
/// <param name="Filter">The rows behind a bar.</param>
/// <param name="Closed">Closed batches instead of open ones.</param>
public sealed record TableRequest(int Take, int Skip, string? Before, TableFilter Filter, bool Closed)
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Rows in one file: a size that Excel opens on an office desktop.</summary>
    public const int MaxSaved = 20_000;

    /// <summary>Whoever has turned so many pages looks for something: the search finds it.</summary>
    public const int MaxSkip = 5_000;

    public const string SkipKey = "skip";
    public const string BeforeKey = "before";
    public const string ClosedKey = "closed";

    /// <param name="query">The values of the address by their keys; null for one that is absent.</param>
    /// <param name="saved">All rows for a file, and not one page.</param>
    public static TableRequest Read(Func<string, string?> query, bool saved) => new(
        saved ? MaxSaved : PageSize,
        !saved && int.TryParse(query(SkipKey), out var skip) ? Math.Clamp(skip, 0, MaxSkip) : 0,
        saved ? null : query(BeforeKey),
        TableFilter.Read(query),
        query(ClosedKey) == "1");
}
