using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Approvals.Reminders;

/// <summary>A request that has waited too long, and its present holder.</summary>
public sealed record OverdueLine(Request Request, string Maker, Phrase Holder);

/// <summary>Longest waiting first; <paramref name="TotalCount"/> includes those not listed, <paramref name="Days"/> are working days.</summary>
public sealed record OverdueView(IReadOnlyList<OverdueLine> Oldest, int TotalCount, int Days)
{
    public const int MaxLines = 6;
}
