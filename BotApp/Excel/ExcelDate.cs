using System.Globalization;

namespace BotApp.Excel;

/// <summary>
/// Excel serial dates. In the 1900 system, day 60 is the non-existent 29 February 1900, so days before 01.03.1900 stay text;
/// in the 1904 system day 0 is 01.01.1904 (ECMA-376 part 1, 18.17.4).
/// </summary>
public static class ExcelDate
{
    private static readonly DateOnly Epoch1900 = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);
    private static readonly DateOnly FirstSafe1900 = new(1900, 3, 1);

    public static int? ToSerial(DateOnly day, bool date1904) => date1904
        ? day >= Epoch1904 ? day.DayNumber - Epoch1904.DayNumber : null
        : day >= FirstSafe1900 ? day.DayNumber - Epoch1900.DayNumber : null;

    /// <summary>The day of a serial date; the time fraction is dropped.</summary>
    public static DateOnly? FromSerial(double serial, bool date1904)
    {
        var epoch = date1904 ? Epoch1904 : Epoch1900;
        var first = date1904 ? 0 : 61;
        var days = Math.Floor(serial);
        return days >= first && days <= DateOnly.MaxValue.DayNumber - epoch.DayNumber ? epoch.AddDays((int)days) : null;
    }

    /// <summary>05-Mar-2026, unambiguous in cells that are not formatted as dates.</summary>
    public static string ToText(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
