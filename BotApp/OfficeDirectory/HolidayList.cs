using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>Changes of the list of non-working days.</summary>
public static class HolidayList
{
    public const int MaxNameLength = 80;

    /// <summary>Years that may be entered, so that a slip of the pen such as 2062 is noticed.</summary>
    public const int MaxYearsAhead = 2;

    /// <param name="today">The calendar day of the office.</param>
    public static Result<List<Holiday>> Add(IReadOnlyList<Holiday> holidays, Holiday added, DateOnly today)
    {
        if (added.Day.Year < today.Year || added.Day.Year > today.Year + MaxYearsAhead)
        {
            return new HolidayTooFar(added.Day, today.Year, today.Year + MaxYearsAhead);
        }

        if (holidays.FirstOrDefault(known => known.Day == added.Day) is { } same)
        {
            return new AlreadyHoliday(same);
        }

        return ((string[])[added.Name.English, added.Name.Hindi]).Any(name =>
                name.Length is 0 or > MaxNameLength || TypedText.HasHiddenCharacters(name))
            ? new HolidayNameInvalid()
            : holidays.Append(added).OrderBy(holiday => holiday.Day).ToList();
    }

    public static Result<List<Holiday>> Remove(IReadOnlyList<Holiday> holidays, DateOnly day) =>
        holidays.Any(holiday => holiday.Day == day)
            ? holidays.Where(holiday => holiday.Day != day).ToList()
            : new NoHoliday(day);
}

public sealed record HolidayTooFar(DateOnly Day, int First, int Last) : Refusal(new Phrase(
    $"{OfficeTime.DisplayText(Day).English} is not in the years {First} to {Last}.",
    $"{OfficeTime.DisplayText(Day).Hindi} वर्ष {First} से {Last} में नहीं है।"));

public sealed record AlreadyHoliday(Holiday Known) : Refusal(new Phrase(
    $"{OfficeTime.DisplayText(Known.Day).English} is a holiday already: {Known.Name.English}.",
    $"{OfficeTime.DisplayText(Known.Day).Hindi} पहले से अवकाश है: {Known.Name.Hindi}।"));

public sealed record NoHoliday(DateOnly Day) : Refusal(new Phrase(
    $"{OfficeTime.DisplayText(Day).English} is not in the list of holidays.",
    $"{OfficeTime.DisplayText(Day).Hindi} अवकाशों की सूची में नहीं है।"));

public sealed record HolidayNameInvalid() : Refusal(new Phrase(
    $"Give the holiday's name in English and in Hindi, at most {HolidayList.MaxNameLength} characters each.",
    $"अवकाश का नाम अंग्रेज़ी एवं हिन्दी में दें, प्रत्येक अधिकतम {HolidayList.MaxNameLength} अक्षर।"));
