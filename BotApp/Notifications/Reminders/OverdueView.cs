using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Notifications.Reminders;

/// <summary>A request that has waited too long, and with whom.</summary>
public sealed record OverdueLine(Request Request, string Maker, Phrase Holder);

/// <summary>The longest waiting first; <paramref name="All"/> counts those not listed too, <paramref name="Days"/> are working days.</summary>
public sealed record OverdueView(IReadOnlyList<OverdueLine> Oldest, int All, int Days)
{
    public const int Shown = 6;
}
