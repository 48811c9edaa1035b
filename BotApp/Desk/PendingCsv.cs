using System.Globalization;
using BotApp.Basics;
using BotApp.Dashboard;
using BotApp.Requests;
using CsvHelper;

namespace BotApp.Desk;

/// <summary>
/// The figures of the page as UTF-8 CSV with a byte order mark, so that Excel shows Hindi: one line per office, kind, stage and age.
/// </summary>
public static class PendingCsv
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { WriteByteOrderMark = true };

    public static byte[] Write(DashboardView figures, Language language)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Format, true))
        {
            csv.WriteRecord(
                HomeText.Office.In(language),
                HomeText.Kind.In(language),
                HomeText.Stage.In(language),
                HomeText.Waiting.In(language),
                HomeText.Total.In(language),
                HomeText.Oldest.In(language));
            foreach (var line in figures.Pending.OrderBy(one => one.Office.English, StringComparer.Ordinal)
                .ThenBy(one => one.Kind)
                .ThenBy(one => one.Stage)
                .ThenBy(one => one.Age))
            {
                csv.WriteRecord(
                    Text(line.Office.In(language)),
                    line.Kind.DisplayText().In(language),
                    line.Stage.DisplayText().In(language),
                    HomeText.Age(line.Age, figures).In(language),
                    line.Count.ToString(CultureInfo.InvariantCulture),
                    OfficeTime.DayOf(line.Oldest).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }

        return file.ToArray();
    }

    // A cell that begins like a formula stays text.
    private static string Text(string value) =>
        value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
}
