using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.OfficeCalendar;

/// <summary>The holidays of a year as people edit them: "2027-01-26 Republic Day / गणतंत्र दिवस", one a line.</summary>
public static partial class HolidayText
{
    public const int MaxLength = 4_000;

    public static string Write(IEnumerable<Holiday> holidays) => string.Join(
        '\n',
        holidays.OrderBy(holiday => holiday.Day)
            .Select(holiday => $"{OfficeTime.ToIso(holiday.Day)} {holiday.Name.English} / {holiday.Name.Hindi}"));

    /// <param name="text">The lines as typed.</param>
    /// <param name="year">The year that they are the holidays of.</param>
    /// <param name="today">The calendar day of the office.</param>
    /// <returns>Refused with every line that is not understood.</returns>
    public static Result<List<Holiday>> Parse(string text, int year, DateOnly today)
    {
        var holidays = new List<Holiday>();
        var mistakes = new List<Refusal>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (ParseLine(line) is not { } holiday || holiday.Day.Year != year)
            {
                mistakes.Add(new HolidayLineInvalid(line, year));
            }
            else if (HolidayList.Add(holidays, holiday, today).IsRefused(out var why, out var more))
            {
                mistakes.Add(why with { Field = SaveHolidays.Days });
            }
            else
            {
                holidays = more;
            }
        }

        return mistakes.Count > 0 ? new ValidationErrors(mistakes) : holidays;
    }

    private static Holiday? ParseLine(string line) =>
        Line().Match(line) is { Success: true } found && OfficeTime.ParseIso(found.Groups["day"].Value) is { } day
            ? new Holiday(day, new Phrase(
                TypedText.Normalize(found.Groups["english"].Value), TypedText.Normalize(found.Groups["hindi"].Value)))
            : null;

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)\s+(?<english>[^/]+?)\s*/\s*(?<hindi>[^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

public sealed record HolidayLineInvalid(string Line, int Year) : Refusal(
    new Phrase(
        $"“{Line}” is not a holiday of {Year}. Write it like “{Year}-01-26 Republic Day / गणतंत्र दिवस”.",
        $"“{Line}” वर्ष {Year} का अवकाश नहीं है। इस प्रकार लिखें: “{Year}-01-26 Republic Day / गणतंत्र दिवस”।"),
    SaveHolidays.Days);
