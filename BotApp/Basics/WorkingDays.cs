namespace BotApp.Basics;

/// <summary>
/// The office's calendar: Monday to Friday without holidays, between opening and closing time, IST. An event outside office hours counts
/// from the next opening.
/// </summary>
public sealed class WorkingDays(IEnumerable<DateOnly> holidays, TimeOnly opens, TimeOnly closes)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    public TimeOnly Opens { get; } = opens;

    public TimeOnly Closes { get; } = closes > opens
        ? closes
        : throw new ArgumentOutOfRangeException(nameof(closes), closes, "The closing time must be after the opening time.");

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>The day itself when it is a working day, otherwise the next one.</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    /// <summary>The instant itself within office hours, otherwise the next opening.</summary>
    public DateTimeOffset NextOfficeInstant(DateTimeOffset instant)
    {
        var (day, time) = (OfficeTime.DayOf(instant), TimeOnly.FromDateTime(OfficeTime.ToOfficeTime(instant).DateTime));
        return IsWorkingDay(day) && time < Closes
            ? time >= Opens ? instant : OfficeTime.At(day, Opens)
            : OfficeTime.At(NextWorkingDay(day), Opens);
    }

    /// <summary>The same time of day, that many working days later: Friday 15:00 and two days is Tuesday 15:00.</summary>
    public DateTimeOffset AddWorkingDays(DateTimeOffset instant, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var start = NextOfficeInstant(instant);
        var (day, time) = (OfficeTime.DayOf(start), TimeOnly.FromDateTime(OfficeTime.ToOfficeTime(start).DateTime));
        for (; days > 0; days--)
        {
            day = NextWorkingDay(day);
        }

        return OfficeTime.At(day, time);
    }

    /// <summary>
    /// What began before this instant has waited for that many working days: the reverse of <see cref="AddWorkingDays"/>.
    /// </summary>
    public DateTimeOffset WaitingSince(DateTimeOffset now, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var (day, time) = (OfficeTime.DayOf(now), TimeOnly.FromDateTime(OfficeTime.ToOfficeTime(now).DateTime));
        if (!IsWorkingDay(day) || time < Opens)
        {
            (day, time) = (PreviousWorkingDay(day), Closes);
        }

        for (; days > 0; days--)
        {
            day = PreviousWorkingDay(day);
        }

        return OfficeTime.At(day, time < Closes ? time : Closes);
    }

    /// <summary>That many office hours later; hours that do not fit into one day carry over into the next working day.</summary>
    public DateTimeOffset AddOfficeHours(DateTimeOffset instant, int hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        var (at, left) = (NextOfficeInstant(instant), TimeSpan.FromHours(hours));
        while (true)
        {
            var day = OfficeTime.DayOf(at);
            var today = OfficeTime.At(day, Closes) - at;
            if (left <= today)
            {
                return at + left;
            }

            (at, left) = (OfficeTime.At(NextWorkingDay(day), Opens), left - today);
        }
    }

    /// <summary>Working days after <paramref name="first"/> up to <paramref name="last"/>: Friday to Monday is one.</summary>
    public int WorkingDaysBetween(DateOnly first, DateOnly last)
    {
        var days = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            days += IsWorkingDay(day) ? 1 : 0;
        }

        return days;
    }

    private DateOnly PreviousWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsWorkingDay(day));
        return day;
    }

    private DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsWorkingDay(day));
        return day;
    }
}
