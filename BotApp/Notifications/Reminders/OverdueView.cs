using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Notifications.Reminders;

/// <summary>A request that has waited too long, and its present holder.</summary>
public sealed record OverdueLine(Request Request, string Maker, Phrase Holder);

/// <summary>Longest waiting first; <paramref name="All"/> includes those not listed, <paramref name="Days"/> are working days.</summary>
public sealed record OverdueView(IReadOnlyList<OverdueLine> Oldest, int All, int Days)
{
    public const int Shown = 6;
}
