using System.Globalization;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk.Tables;

/// <summary>
/// How long requests stay in each stage, from the audit. Only the newest completed ones are read, so the cost does not grow.
/// </summary>
public static class TimesTableQueries
{
    /// <summary>The requests that ended last.</summary>
    private const int MaxRequests = 500;

    private static readonly List<string> StageEvents = [.. Enum.GetValues<Stage>().Select(stage => stage.AuditEvent())];

    public static async Task<DeskTable> TimesTableAsync(this BotDb db, OfficeProfile profile, CancellationToken ct)
    {
        var stays = await db.StaysAsync(profile, ct);
        return new DeskTable(
            DeskTableKeys.Times,
            TableText.TimePerStage,
            [
                new DeskColumn(HomeText.Stage),
                new DeskColumn(TableText.AverageDays, IsBar: true),
                new DeskColumn(TableText.LongestDays),
                new DeskColumn(TableText.Requests),
            ],
            [
                .. stays.GroupBy(stay => stay.Stage).OrderBy(one => one.Key).Select(one => (IReadOnlyList<DeskCell>)
                [
                    new(one.Key.DisplayText()),
                    DeskCell.Of(one.Average(stay => stay.Days).ToString("0.0", CultureInfo.InvariantCulture)),
                    DeskCell.Of(one.Max(stay => stay.Days)),
                    DeskCell.Of(one.Count(), $"{DeskTableKeys.Slowest}?{new TableFilter(Stage: one.Key)}"),
                ]),
            ])
        {
            Chart = TableText.TimeChart,
            Note = TableText.NewestCompleted(MaxRequests),
        };
    }

    /// <summary>The requests behind the times of one stage, the longest first.</summary>
    public static async Task<DeskTable> SlowestTableAsync(
        this BotDb db, OfficeProfile profile, TableRequest asked, CancellationToken ct)
    {
        var stays = (await db.StaysAsync(profile, ct))
            .Where(stay => asked.Filter.Stage is null || stay.Stage == asked.Filter.Stage)
            .OrderByDescending(stay => stay.Days)
            .ThenByDescending(stay => stay.Until)
            .ToList();
        var shown = stays.Skip(asked.Skip).Take(asked.Take).ToList();
        var ids = shown.Select(stay => stay.RequestId).Distinct().ToList();
        var requests = await (
            from request in db.Requests.AsNoTracking()
            join office in db.Offices on request.OfficeId equals office.Id
            where ids.Contains(request.Id)
            select new { request.Id, request.Number, request.Kind, Office = new Phrase(office.Name, office.HindiName ?? office.Name) })
            .ToDictionaryAsync(line => line.Id, ct);
        return new DeskTable(
            DeskTableKeys.Slowest,
            TableText.TimeRows,
            WorkTableQueries.Columns(HomeText.Number, HomeText.Kind, HomeText.Office, HomeText.Stage, TableText.Days, TableText.Until),
            [
                .. shown.Where(stay => requests.ContainsKey(stay.RequestId)).Select(stay => (IReadOnlyList<DeskCell>)
                [
                    WorkTableQueries.LinkTo(stay.RequestId, requests[stay.RequestId].Number),
                    new(requests[stay.RequestId].Kind.DisplayText()),
                    new(requests[stay.RequestId].Office),
                    new(stay.Stage.DisplayText()),
                    DeskCell.Of(stay.Days),
                    DeskCell.Of(stay.Until),
                ]),
            ])
        {
            Query = asked.Filter.ToString(),
            Next = WorkTableQueries.NextOf(asked, asked.Skip + shown.Count < stays.Count, asked.Filter.ToString()),
        };
    }

    private static async Task<IReadOnlyList<StageStay>> StaysAsync(this BotDb db, OfficeProfile profile, CancellationToken ct)
    {
        var straight = new Dictionary<Guid, bool>();
        foreach (var end in (Stage[])[Stage.Completed, Stage.Done])
        {
            foreach (var request in await db.Requests.AsNoTracking()
                .Where(request => request.Stage == end)
                .OrderByDescending(request => request.StageSince)
                .Select(request => new { request.Id, request.Kind })
                .Take(MaxRequests / 2)
                .ToListAsync(ct))
            {
                straight.Add(request.Id, request.Kind.GoesStraightToCell());
            }
        }

        var ended = straight.Keys.ToList();
        var lines = await db.Audit.AsNoTracking()
            .Where(line => ended.Contains(line.Subject) && StageEvents.Contains(line.Event))
            .Select(line => new { line.Subject, line.Event, line.At, line.Seq })
            .ToListAsync(ct);
        return
        [
            .. from line in lines
               group line by line.Subject into moves
               let way = moves.OrderBy(move => move.Seq).ToList()
               from step in way.Zip(way.Skip(1))
               select new StageStay(
                   moves.Key,
                   StageOf(step.First.Event, straight[moves.Key]),
                   profile.Calendar.WorkingDaysBetween(OfficeTime.DayOf(step.First.At), OfficeTime.DayOf(step.Second.At)),
                   step.Second.At),
        ];
    }

    /// <summary>What needs no approval is with the computer cell from the beginning.</summary>
    private static Stage StageOf(string moved, bool isStraight) =>
        Enum.GetValues<Stage>().First(stage => stage.AuditEvent() == moved) is var stage && isStraight && stage is Stage.Submitted
            ? Stage.WithCell
            : stage;
}

/// <summary>How many working days a request was in a stage, and when it left it.</summary>
internal sealed record StageStay(Guid RequestId, Stage Stage, int Days, DateTimeOffset Until);
