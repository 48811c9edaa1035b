using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Dashboard;

/// <summary>The pending work in figures, as far as the reader answers for it.</summary>
/// <param name="Pending">Open requests, counted.</param>
/// <param name="Own">The reader's own pending work.</param>
/// <param name="RemindDays">Working days after which the deciders are reminded.</param>
/// <param name="EscalateDays">Working days after which a request is late.</param>
/// <param name="At">When the figures were read.</param>
public sealed record DashboardView(
    IReadOnlyList<PendingCount> Pending, OwnWork Own, int RemindDays, int EscalateDays, DateTimeOffset At)
{
    /// <summary>Officers who were relieved and are still mapped, and since when the longest.</summary>
    public int Relieved { get; init; }

    public DateTimeOffset? RelievedSince { get; init; }

    /// <summary>Messages and mails that did not arrive; null when the reader does not look after them.</summary>
    public int? Undelivered { get; init; }

    /// <summary>Questions nobody has answered; null likewise.</summary>
    public int? Questions { get; init; }

    /// <summary>The desk, which shows the rows behind the figures; null when its address is not known.</summary>
    public Uri? Desk { get; init; }

    public int Total => Pending.Sum(line => line.Count);

    public int Late => CountOf(WaitingAge.Late);

    public int CountOf(WaitingAge age) => Pending.Where(line => line.Age == age).Sum(line => line.Count);

    /// <summary>The offices, those with most late requests first.</summary>
    public IReadOnlyList<OfficeFigures> Offices =>
    [
        .. Pending.GroupBy(line => line.OfficeId)
            .Select(lines => new OfficeFigures(
                lines.Key,
                lines.First().Office,
                lines.Sum(line => line.Count),
                lines.Where(line => line.Age is WaitingAge.Late).Sum(line => line.Count),
                lines.Min(line => line.Oldest)))
            .OrderByDescending(office => office.Late)
            .ThenByDescending(office => office.Pending)
            .ThenBy(office => office.Office.English, StringComparer.Ordinal),
    ];

    /// <summary>Pending requests by where they are, in the order of their way.</summary>
    public IReadOnlyList<(Stage Stage, int Count)> Stages =>
    [
        .. Pending.GroupBy(line => line.Stage).OrderBy(lines => lines.Key).Select(lines => (lines.Key, lines.Sum(line => line.Count))),
    ];

    public IReadOnlyList<(RequestKind Kind, int Count)> Kinds =>
    [
        .. Pending.GroupBy(line => line.Kind).OrderBy(lines => lines.Key).Select(lines => (lines.Key, lines.Sum(line => line.Count))),
    ];
}

/// <summary>What waits for the reader; null for what is not theirs.</summary>
public sealed record OwnWork(int? Queue, int? WorkList);

/// <summary>One office in figures.</summary>
public sealed record OfficeFigures(Guid OfficeId, Phrase Office, int Pending, int Late, DateTimeOffset Oldest);
