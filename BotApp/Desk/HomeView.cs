using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Dashboard;
using BotApp.Requests.CellQueue;
using BotApp.Requests.MyRequests;

namespace BotApp.Desk;

/// <summary>A person's own work, as their cards show it: what is not theirs is null.</summary>
/// <param name="Name">The person.</param>
/// <param name="Requests">Their own requests, the newest first.</param>
/// <param name="Queue">What awaits their decision, the oldest first.</param>
/// <param name="Work">The beginning of the computer cell's work list.</param>
/// <param name="Figures">The pending work of the offices for which they answer.</param>
public sealed record HomeView(
    string Name,
    IReadOnlyList<RequestLine> Requests,
    QueueView? Queue,
    IReadOnlyList<WorkItemLine>? Work,
    DashboardView? Figures)
{
    /// <summary>Requests, queue or work lines on the page; the chat has the rest.</summary>
    public const int MaxLines = 25;

    /// <summary>Pending requests by office and age, the office with most late ones first.</summary>
    public IReadOnlyList<OfficeAges> Offices => Figures is null
        ? []
        : [
            .. Figures.Offices.Select(office => new OfficeAges(
                office,
                Count(office.Office, WaitingAge.Fresh),
                Count(office.Office, WaitingAge.Reminded),
                Count(office.Office, WaitingAge.Late))),
        ];

    private int Count(Phrase office, WaitingAge age) =>
        Figures!.Pending.Where(line => line.Office == office && line.Age == age).Sum(line => line.Count);
}

/// <summary>One office's pending requests by age.</summary>
public sealed record OfficeAges(OfficeFigures Office, int Fresh, int Reminded, int Late);
