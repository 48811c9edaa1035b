using BotApp.Basics;

namespace BotApp.Simulator;

/// <summary>The steps by which a visitor moves the clock forward, by the office's calendar.</summary>
public static class ClockStep
{
    public const string TenMinutes = "ten-minutes";
    public const string NextWorkingDay = "next-working-day";
    public const string FiveWorkingDays = "five-working-days";

    private static readonly TimeOnly Morning = new(10, 0);

    /// <summary>The time after the step; null for an unknown step.</summary>
    public static DateTimeOffset? From(string step, DateTimeOffset now, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return step switch
        {
            TenMinutes => now.AddMinutes(10),
            NextWorkingDay => OfficeTime.At(NextDay(OfficeTime.DayOf(now), calendar), Morning),
            FiveWorkingDays => calendar.AddWorkingDays(now, 5),
            _ => null,
        };
    }

    private static DateOnly NextDay(DateOnly day, WorkingDays calendar)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!calendar.IsWorkingDay(day));
        return day;
    }
}
