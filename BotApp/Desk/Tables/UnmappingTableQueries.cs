using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.ChargeReport;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk.Tables;

/// <summary>Whether relieved officers are unmapped on time (circular ¶5): the open reliefs, and those of the last quarter.</summary>
public static class UnmappingTableQueries
{
    private const int Days = 90;

    /// <summary>More reliefs than a commissionerate has in a quarter.</summary>
    private const int MaxReliefs = 5_000;

    public static async Task<DeskTable> UnmappingTableAsync(
        this BotDb db, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        var reliefs = await db.ReliefsAsync(now, profile, ct);
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
            Note = TableText.LastDays(Days),
            Empty = TableText.NoReliefs,
        };
    }

    /// <summary>The reliefs behind the bars: still mapped ones first.</summary>
    public static async Task<DeskTable> ReliefsTableAsync(
        this BotDb db, DateTimeOffset now, OfficeProfile profile, TableRequest asked, CancellationToken ct)
    {
        var reliefs = (await db.ReliefsAsync(now, profile, ct))
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

    private static async Task<IReadOnlyList<Relief>> ReliefsAsync(
        this BotDb db, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        var since = now.AddDays(-Days);
        var open = db.Requests.AsNoTracking().Where(request => request.Stage == Stage.WithCell && request.ClockStart != null);
        var done = db.Requests.AsNoTracking()
            .Where(request => request.Stage == Stage.Done && request.StageSince >= since && request.ClockStart != null);
        List<Relief> reliefs = [];
        foreach (var part in (IQueryable<Request>[])[open, done])
        {
            var lines = await (
                from request in part.OrderByDescending(request => request.StageSince).Take(MaxReliefs)
                join about in db.Officers on request.SubjectOfficerId equals about.Id
                join office in db.Offices on request.OfficeId equals office.Id
                select new
                {
                    request.Id,
                    request.Number,
                    request.OfficeId,
                    request.Stage,
                    request.StageSince,
                    RelievedAt = request.ClockStart!.Value,
                    About = about.Name,
                    Office = new Phrase(office.Name, office.HindiName ?? office.Name),
                }).ToListAsync(ct);
            reliefs.AddRange(lines.Select(line => new Relief(
                line.Id,
                line.Number,
                line.OfficeId,
                line.Office,
                line.About,
                line.RelievedAt,
                line.Stage is Stage.Done ? line.StageSince : null,
                new UnmapDeadline(line.RelievedAt, profile.Unmap, profile.Calendar)
                    .At(line.Stage is Stage.Done ? line.StageSince : now) is Urgency.Due)));
        }

        return reliefs;
    }
}

/// <summary>One relieved officer; <paramref name="UnmappedAt"/> is null while still mapped.</summary>
/// <param name="IsOnTime">Before the step at which the computer cell is reminded.</param>
internal sealed record Relief(
    Guid RequestId,
    string Number,
    Guid OfficeId,
    Phrase Office,
    string Officer,
    DateTimeOffset RelievedAt,
    DateTimeOffset? UnmappedAt,
    bool IsOnTime);
