using System.Globalization;
using BotApp.Basics;
using CsvHelper;

namespace BotApp.Desk.Tables;

/// <summary>A table as UTF-8 CSV with a byte order mark, so that Excel shows Hindi.</summary>
public static class DeskTableCsv
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { WriteByteOrderMark = true };

    public static byte[] Write(DeskTable table, Language language)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Format, true))
        {
            csv.WriteRecord([.. table.Columns.Select(column => column.Title.In(language))]);
            foreach (var row in table.Rows)
            {
                csv.WriteRecord([.. row.Select(cell => Value(cell, language))]);
            }
        }

        return file.ToArray();
    }

    private static string Value(DeskCell cell, Language language) => cell switch
    {
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Day: { } day } => OfficeTime.ToIso(day),
        _ => Text(cell.Text.In(language)),
    };

    // A cell that begins like a formula stays text (CWE-1236).
    private static string Text(string value) =>
        value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
}
