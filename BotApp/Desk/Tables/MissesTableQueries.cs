using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Notifications.Undelivered;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk.Tables;

/// <summary>What did not work, in numbers: questions that the FAQ could not answer, and messages that did not arrive.</summary>
public static class MissesTableQueries
{
    private const int Weeks = 12;
    private const int DaysPerWeek = 7;

    /// <summary>More questions than an office asks in a quarter.</summary>
    private const int MaxQuestions = 20_000;

    public static async Task<DeskTable> MissesTableAsync(this BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var first = OfficeTime.MondayOf(OfficeTime.DayOf(now)).AddDays(-DaysPerWeek * (Weeks - 1));
        var since = OfficeTime.At(first, TimeOnly.MinValue);
        var asked = (await db.UnansweredQuestions.AsNoTracking()
            .Where(question => question.At >= since)
            .OrderByDescending(question => question.At)
            .Select(question => new { question.At, IsOpen = question.ClosedAt == null })
            .Take(MaxQuestions)
            .ToListAsync(ct))
            .ToLookup(question => OfficeTime.MondayOf(OfficeTime.DayOf(question.At)));
        return new DeskTable(
            DeskTableKeys.Misses,
            TableText.MissesTitle,
            [
                new DeskColumn(TableText.Week),
                new DeskColumn(TableText.Answered, IsBar: true),
                new DeskColumn(TableText.Open, IsBar: true),
                new DeskColumn(HomeText.Total),
            ],
            [
                .. Enumerable.Range(0, asked.Count == 0 ? 0 : Weeks)
                    .Select(week => first.AddDays(DaysPerWeek * week))
                    .Select(monday => (IReadOnlyList<DeskCell>)
                    [
                        DeskCell.Of(OfficeTime.At(monday, TimeOnly.MinValue)),
                        DeskCell.Of(asked[monday].Count(question => !question.IsOpen)),
                        DeskCell.Of(asked[monday].Count(question => question.IsOpen)),
                        DeskCell.Of(asked[monday].Count()),
                    ]),
            ])
        {
            Chart = TableText.MissesChart,
            Note = TableText.MissesNote,
            Empty = TableText.NoMisses,
        };
    }

    public static async Task<DeskTable> FailuresTableAsync(this BotDb db, CancellationToken ct)
    {
        var failures = await db.Undelivered().AsNoTracking()
            .GroupBy(message => message.LastFailure)
            .Select(group => new { group.Key, Count = group.Count(), Oldest = group.Min(message => message.DeadAt) })
            .ToListAsync(ct);
        return new DeskTable(
            DeskTableKeys.Failures,
            HomeText.NotDelivered,
            WorkTableQueries.Columns(TableText.Problem, HomeText.Total, HomeText.Oldest),
            [
                .. failures.OrderByDescending(failure => failure.Count).Select(failure => (IReadOnlyList<DeskCell>)
                [
                    new(new Failure(failure.Key ?? FailureReason.Fault).DisplayText),
                    DeskCell.Of(failure.Count),
                    DeskCell.Of(failure.Oldest),
                ]),
            ])
        {
            Empty = TableText.AllDelivered,
        };
    }
}
