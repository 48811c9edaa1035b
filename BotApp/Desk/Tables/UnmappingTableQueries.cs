using BotApp.Compliance;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Desk.Tables;

/// <summary>Whether relieved officers are unmapped on time (circular ¶5): the open reliefs, and those of the last quarter.</summary>
public static class UnmappingTableQueries
{
    public static async Task<DeskTable> UnmappingTableAsync(
        this BotDb db, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        var reliefs = await db.ReliefsAsync(offices: null, now.AddDays(-ComplianceView.Days), now, profile, ct);
        return new DeskTable(
            DeskTableKeys.Unmapping,
            TableText.UnmappingTitle,
            [
                new DeskColumn(HomeText.Office),
                new DeskColumn(TableText.OnTime, IsBar: true),
                new DeskColumn(TableText.TooLate, IsBar: true),
                new DeskColumn(TableText.StillMapped, IsBar: true),
                new DeskColumn(HomeText.Total),
            ],
            [
                .. reliefs.GroupBy(relief => relief.OfficeId)
                    .OrderByDescending(office => office.Count(relief => relief.UnmappedAt is null))
                    .ThenByDescending(office => office.Count(relief => !relief.IsOnTime))
                    .Select(office => (IReadOnlyList<DeskCell>)
                    [
                        new(office.First().Office),
                        DeskCell.Of(office.Count(relief => relief is { UnmappedAt: not null, IsOnTime: true })),
                        DeskCell.Of(office.Count(relief => relief is { UnmappedAt: not null, IsOnTime: false })),
                        DeskCell.Of(office.Count(relief => relief.UnmappedAt is null)),
                        DeskCell.Of(office.Count(), $"{DeskTableKeys.Reliefs}?{new TableFilter(office.Key)}"),
                    ]),
            ])
        {
            Chart = TableText.UnmappingChart,
            Note = TableText.LastDays(ComplianceView.Days),
            Empty = TableText.NoReliefs,
        };
    }

    /// <summary>The reliefs behind the bars: still mapped ones first.</summary>
    public static async Task<DeskTable> ReliefsTableAsync(
        this BotDb db, DateTimeOffset now, OfficeProfile profile, TableRequest asked, CancellationToken ct)
    {
        var reliefs = (await db.ReliefsAsync(offices: null, now.AddDays(-ComplianceView.Days), now, profile, ct))
            .Where(relief => asked.Filter.Office is null || relief.OfficeId == asked.Filter.Office)
            .OrderBy(relief => relief.UnmappedAt is not null)
            .ThenBy(relief => relief.RelievedAt)
            .ToList();
        var shown = reliefs.Skip(asked.Skip).Take(asked.Take).ToList();
        return new DeskTable(
            DeskTableKeys.Reliefs,
            TableText.ReliefRows,
            WorkTableQueries.Columns(
                HomeText.Number, HomeText.Officer, HomeText.Office, TableText.Relieved, TableText.Unmapped, TableText.OnTime),
            [
                .. shown.Select(relief => (IReadOnlyList<DeskCell>)
                [
                    WorkTableQueries.LinkTo(relief.RequestId, relief.Number),
                    DeskCell.Of(relief.Officer),
                    new(relief.Office),
                    DeskCell.Of(relief.RelievedAt),
                    DeskCell.Of(relief.UnmappedAt),
                    new(relief.IsOnTime ? TableText.Yes : TableText.No),
                ]),
            ])
        {
            Query = asked.Filter.ToString(),
            Next = WorkTableQueries.NextOf(asked, asked.Skip + shown.Count < reliefs.Count, asked.Filter.ToString()),
            Names = [.. shown.Select(relief => relief.RequestId)],
        };
    }
}
