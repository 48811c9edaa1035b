using System.Globalization;
using System.Text.RegularExpressions;

namespace BotApp.Basics;

/// <summary>
/// The office's clock: India Standard Time, UTC+05:30, no daylight saving. Instants are stored in UTC; people read and type dates and times
/// in IST.
/// </summary>
public static partial class OfficeTime
{
    public static readonly TimeSpan Offset = new(5, 30, 0);

    private const int DaysPerWeek = 7;

    private static readonly string[] EnglishMonths =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] HindiMonths =
        ["जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"];

    /// <summary>The calendar day in IST at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The ISO week in IST at that instant, as year and week: 202648. It grows from week to week.</summary>
    public static int WeekOf(DateTimeOffset instant)
    {
        var day = DayOf(instant).ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(day) * 100) + ISOWeek.GetWeekOfYear(day);
    }

    /// <summary>The first Monday after today, IST.</summary>
    public static DateOnly NextMonday(DateTimeOffset now) => MondayOf(DayOf(now)).AddDays(DaysPerWeek);

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysPerWeek - 1) % DaysPerWeek));

    /// <summary>The same instant with the offset of IST.</summary>
    public static DateTimeOffset ToOfficeTime(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The instant of a date and time of day in IST.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>The first day on which that time of day, IST, is still to come.</summary>
    public static DateOnly NextDayAt(DateTimeOffset now, TimeOnly time) =>
        At(DayOf(now), time) <= now ? DayOf(now).AddDays(1) : DayOf(now);

    /// <summary>05-Mar-2026, in Hindi 05-मार्च-2026: month names, so that day and month cannot be confused.</summary>
    public static Phrase DisplayText(DateOnly day) => new(
        $"{day.Day:00}-{EnglishMonths[day.Month - 1]}-{day.Year:0000}",
        $"{day.Day:00}-{HindiMonths[day.Month - 1]}-{day.Year:0000}");

    /// <summary>Translates the month names in a stored line with dates such as 05-Mar-2026 for Hindi readers.</summary>
    public static Phrase TranslateDates(string line) => new(line, DatePattern().Replace(line, day =>
        Array.IndexOf(EnglishMonths, day.Groups["month"].Value) is >= 0 and var month
            ? $"{day.Groups["day"].Value}-{HindiMonths[month]}-{day.Groups["year"].Value}"
            : day.Value));

    [GeneratedRegex(@"\b(?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    /// <summary>05-Mar-2026 14:05 IST, in Hindi 05-मार्च-2026, 14:05 बजे.</summary>
    public static Phrase DisplayText(DateTimeOffset instant)
    {
        var local = ToOfficeTime(instant);
        var time = string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute:00}");
        return DisplayText(DayOf(instant)) + new Phrase($" {time} IST", $", {time} बजे");
    }

    /// <summary>The time of day alone, for an instant of today: 14:05, in Hindi 14:05 बजे.</summary>
    public static Phrase TimeText(DateTimeOffset instant)
    {
        var local = ToOfficeTime(instant);
        var time = string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute:00}");
        return new Phrase(time, $"{time} बजे");
    }

    /// <summary>yyyy-MM-dd, as card inputs send a date and drafts store it.</summary>
    public static string ToIso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The day of an ISO 8601 date or date-time. A time with an offset is an instant, whose day is the one in Kochi: clients send the
    /// midnight of their own clock, in UTC too.
    /// </summary>
    public static DateOnly? ParseIso(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text is null || !DateTimeForm().IsMatch(text))
        {
            return null;
        }

        return !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            || instant.Year is <= 1 or >= 9999 ? null
            : OffsetForm().IsMatch(text) ? DayOf(instant)
            : DateOnly.FromDateTime(instant.DateTime);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:?\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm();

    [GeneratedRegex(@"(Z|[+-]\d\d:?\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm();
}
