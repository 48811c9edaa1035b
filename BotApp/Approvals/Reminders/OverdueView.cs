using BotApp.Basics;
using BotApp.Requests;
using BotApp.Requests.CellQueue;

namespace BotApp.Approvals.Reminders;

/// <summary>A request that has waited too long, and its present holder.</summary>
public sealed record OverdueLine(Request Request, string Maker, Phrase Holder);

/// <summary>
/// Longest waiting first; <paramref name="TotalCount"/> includes those not listed, <paramref name="Days"/> are working days.
/// </summary>
public sealed record OverdueView(IReadOnlyList<OverdueLine> Oldest, int TotalCount, int Days)
{
    public const int MaxLines = 6;

    /// <summary>Officers who were relieved and are still mapped, the longest relieved first; only for the Systems Manager.</summary>
    public IReadOnlyList<WorkItemLine> Reliefs { get; init; } = [];

    /// <summary>The number of reliefs, including those not listed.</summary>
    public int ReliefCount { get; init; }

    public bool IsEmpty => TotalCount + ReliefCount == 0;
}
