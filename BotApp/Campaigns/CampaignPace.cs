using BotApp.Basics;
using BotApp.Notifications;

namespace BotApp.Campaigns;

/// <summary>
/// When nudges leave: evenly, at the rate that the bot keeps in its tenant, so that a card of a request waits for a few of them at most; in
/// office hours only; and each officer at most once in three working days.
/// </summary>
public static class CampaignPace
{
    /// <summary>Nudges planned in one transaction: some four seconds' worth.</summary>
    public const int RoundSize = 4 * TenantPace.Calls;

    /// <summary>How long before its first nudge a round is planned, so that no time is lost between two rounds.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromSeconds(2);

    /// <summary>No round is planned while nudges wait longer than this.</summary>
    public static readonly TimeSpan MaxBehind = TimeSpan.FromSeconds(5);

    public const int WorkingDaysBetween = 3;

    /// <summary>More than the slots of one round take, also when many campaigns share the rate; more than clocks of nodes differ.</summary>
    private static readonly TimeSpan MaxAhead = TimeSpan.FromHours(1);

    /// <summary>The instant of the nudge with this index in its round, when so many campaigns share the rate.</summary>
    public static DateTimeOffset SlotOf(int index, int campaigns, DateTimeOffset start, WorkingDays calendar) =>
        calendar.NextOfficeInstant(start + TenantPace.TimeOf((double)index * Math.Max(1, campaigns)));

    /// <summary>The first instant of a round: where the one before it ended. A round that is late does not make up for the time.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset? planned, DateTimeOffset now) => planned is { } start && start > now ? start : now;

    /// <summary>When the last of so many first nudges leaves.</summary>
    public static DateTimeOffset EndsAt(int count, DateTimeOffset start, WorkingDays calendar)
    {
        var (at, left) = (calendar.NextOfficeInstant(start), TenantPace.TimeOf(count));
        while (OfficeTime.At(OfficeTime.DayOf(at), calendar.Closes) - at is var today && left > today)
        {
            left -= today;
            at = calendar.NextOfficeInstant(at + today);
        }

        return at + left;
    }

    /// <summary>When an officer who was nudged then may be nudged again.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset nudge, WorkingDays calendar) =>
        calendar.AddWorkingDays(nudge, WorkingDaysBetween);

    /// <summary>No nudge planned by now leaves later: a later one was planned while the clock was ahead.</summary>
    public static DateTimeOffset LatestSlot(DateTimeOffset now, WorkingDays calendar) => calendar.NextOfficeInstant(now + MaxAhead);
}
