using BotApp.Basics;

namespace BotApp.Campaigns;

/// <summary>
/// When nudges leave: evenly, below the rate that Teams allows to the whole bot (50 a second for each tenant), so that answers and cards of
/// requests still get through; in office hours only; and each officer at most once in three working days.
/// </summary>
public static class CampaignPace
{
    /// <summary>Of all running campaigns together.</summary>
    public const int PerSecond = 40;

    /// <summary>Nudges planned in one transaction: four seconds' worth.</summary>
    public const int RoundSize = 4 * PerSecond;

    public const int WorkingDaysBetween = 3;

    /// <summary>The instant of the nudge with this index in its round, when so many campaigns share the rate.</summary>
    public static DateTimeOffset SlotOf(int index, int campaigns, DateTimeOffset start, WorkingDays calendar) =>
        calendar.NextOfficeInstant(start + (index * Interval(campaigns)));

    /// <summary>When the last of so many first nudges leaves.</summary>
    public static DateTimeOffset EndsAt(int count, DateTimeOffset start, WorkingDays calendar)
    {
        var (at, left) = (calendar.NextOfficeInstant(start), Interval(1) * count);
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

    private static TimeSpan Interval(int campaigns) => TimeSpan.FromSeconds((double)Math.Max(1, campaigns) / PerSecond);
}
