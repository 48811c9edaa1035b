using BotApp.Basics;
using CsvHelper;

namespace BotApp.OfficeDirectory;

/// <summary>Reads the directory file (UTF-8 CSV); refuses the whole file when one row is invalid, naming line and column.</summary>
public static class DirectoryCsv
{
    public static Result<List<DirectoryRow>> Read(TextReader text)
    {
        using var csv = CsvReader.Create(
            text,
            CsvReaderOptions.Default with { TrackLineNumbers = true, IncludeValuesInExceptions = false },
            leaveOpen: true);
        var rows = new List<DirectoryRow>();
        var twins = new DirectoryRowChecks();
        while (csv.Read())
        {
            string? Cell(string column) =>
                csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetStringOrNull(index) : null;

            var line = (int)csv.LineNumber;
            if (DirectoryRow.Columns.Any(column => Cell(column)?.Contains('\uFFFD', StringComparison.Ordinal) is true))
            {
                return new NotUtf8(line);
            }

            if (DirectoryRow.Parse(line, Cell).IsRefused(out var why, out var row))
            {
                return why;
            }

            if (twins.Add(line, row) is { } twin)
            {
                return twin;
            }

            rows.Add(row);
        }

        return rows.Count == 0 ? new InvalidDirectoryRow(1, "office") : rows;
    }
}
