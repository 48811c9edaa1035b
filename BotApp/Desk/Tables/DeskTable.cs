using BotApp.Basics;

namespace BotApp.Desk.Tables;

/// <summary>A table of the desk: shown on its page, and saved as CSV or Excel with the same rows.</summary>
/// <param name="Key">Names it in addresses, see <see cref="DeskTableQueries"/>.</param>
/// <param name="Title">The heading above it.</param>
/// <param name="Columns">From the first, which names the row.</param>
/// <param name="Rows">One page of them.</param>
public sealed record DeskTable(
    string Key, Phrase Title, IReadOnlyList<DeskColumn> Columns, IReadOnlyList<IReadOnlyList<DeskCell>> Rows)
{
    /// <summary>What stands in its place when there are no rows.</summary>
    public Phrase Empty { get; init; } = new("Nothing to show.", "दिखाने हेतु कुछ नहीं है।");

    /// <summary>The accessible name of its bars; null when it is not drawn.</summary>
    public Phrase? Chart { get; init; }

    public Phrase? Note { get; init; }

    /// <summary>What was asked for, as a query without its question mark: the saved file has the same rows.</summary>
    public string Query { get; init; } = "";

    /// <summary>The query of the next page; null on the last one.</summary>
    public string? Next { get; init; }

    /// <summary>Whether it can be saved as a file.</summary>
    public bool IsSaved { get; init; } = true;

    /// <summary>The requests and batches of which it shows names.</summary>
    public IReadOnlyList<Guid> Names { get; init; } = [];
}

/// <summary>A column; <paramref name="IsBar"/>: its numbers are a series of the bars.</summary>
public sealed record DeskColumn(Phrase Title, bool IsBar = false);

/// <summary>A cell: text, or a number or day that Excel can count with.</summary>
/// <param name="Text">As it is shown.</param>
public sealed record DeskCell(Phrase Text)
{
    public int? Number { get; private init; }

    public DateOnly? Day { get; private init; }

    /// <summary>Where it leads, below the desk's address; null without a link.</summary>
    public string? Address { get; init; }

    public static DeskCell Of(string? text) => new(Phrase.Same(text ?? "–"));

    public static DeskCell Of(int number, string? address = null) =>
        new(Phrase.Same($"{number}")) { Number = number, Address = number == 0 ? null : address };

    public static DeskCell Of(DateTimeOffset? at) => at is { } instant
        ? new DeskCell(OfficeTime.DisplayText(OfficeTime.DayOf(instant))) { Day = OfficeTime.DayOf(instant) }
        : Of((string?)null);
}
