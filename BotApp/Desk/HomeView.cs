using BotApp.Basics;
using BotApp.Dashboard;
using BotApp.Desk.Tables;
using BotApp.Requests;
using BotApp.Requests.MyRequests;

namespace BotApp.Desk;

/// <summary>A person's own work, as their cards show it: what is not theirs is absent.</summary>
/// <param name="Figures">The pending work of the offices for which they answer.</param>
/// <param name="Tables">The figures in tables, what awaits their decision, and the computer cell's work.</param>
/// <param name="Own">Their own requests, the newest first.</param>
/// <param name="OwnTotal">How many of their own there are.</param>
/// <param name="MayRemind">Whether they may remind everybody with whom something late waits, and there is such a thing.</param>
public sealed record HomeView(
    DashboardView? Figures,
    IReadOnlyList<DeskTable> Tables,
    IReadOnlyList<RequestTimeline> Own,
    int OwnTotal,
    bool MayRemind)
{
    /// <summary>Own requests or work lines on the page; the chat and the work list have the rest.</summary>
    public const int MaxLines = 25;

    /// <summary>What a press has just done.</summary>
    public Phrase? Done { get; init; }
}

/// <summary>A request with the stages it has been in, the first one first.</summary>
public sealed record RequestTimeline(RequestLine Line, IReadOnlyList<(Stage Stage, DateTimeOffset At)> Steps);
