using System.Text.RegularExpressions;
using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Reads the lines of a directory file, whatever its format: headings in English or Hindi in any order, then one line per person and role.
/// Refuses the whole file when one cell is invalid, naming every such line and column.
/// </summary>
public static partial class DirectoryReader
{
    private const int MinHeadings = 3;

    public static Result<List<DirectoryRow>> Read(IEnumerable<DirectoryLine> lines)
    {
        var problems = new DirectoryProblemList();
        var rows = new List<DirectoryRow>();
        var checks = new DirectoryRowChecks();
        Dictionary<string, (int Index, string Heading)>? columns = null;
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            if (line.Cells.Any(cell => cell.Text.Contains('\uFFFD', StringComparison.Ordinal)))
            {
                return new NotUtf8(line.Number);
            }

            if (columns is null)
            {
                if (MapColumns(line).IsRefused(out var why, out columns))
                {
                    return why;
                }

                continue;
            }

            var known = problems.Count;
            var row = ParseLine(line, columns, problems);
            if (row is not null && problems.Count == known && checks.Add(row.Line, row) is { } conflict)
            {
                problems.Add(conflict);
            }

            if (row is not null)
            {
                rows.Add(row);
            }
        }

        return problems.ToRefusal() is { } refused ? refused
            : rows.Count == 0 ? new EmptyDirectoryFile()
            : rows;
    }

    /// <summary>Whether the line has enough known headings to be that of a directory, although some may be missing or misspelt.</summary>
    public static bool IsHeading(DirectoryLine line) =>
        line.Cells.Select(cell => DirectoryColumn.Find(cell.Text)).OfType<string>().Distinct().ToList() is { Count: > MinHeadings } keys
            && keys.Contains(DirectoryColumn.Person);

    private static Result<Dictionary<string, (int Index, string Heading)>> MapColumns(DirectoryLine line)
    {
        var columns = new Dictionary<string, (int Index, string Heading)>();
        foreach (var (index, cell) in line.Cells.Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item.Text)))
        {
            var heading = cell.Text.Trim();
            if (DirectoryColumn.Find(heading) is not { } key)
            {
                return new UnknownDirectoryColumn(line.Number, heading);
            }

            if (!columns.TryAdd(key, (index, heading)))
            {
                return new RepeatedDirectoryColumn(line.Number, columns[key].Heading, heading);
            }
        }

        var missing = DirectoryColumn.All.Where(column => column.IsRequired && !columns.ContainsKey(column.Key)).ToList();
        return missing.Count > 0 ? new MissingDirectoryColumns(line.Number, [.. missing.Select(column => column.Label)]) : columns;
    }

    private static DirectoryRow? ParseLine(
        DirectoryLine line, Dictionary<string, (int Index, string Heading)> columns, DirectoryProblemList problems)
    {
        foreach (var (index, heading) in columns.Values)
        {
            if (index < line.Cells.Count && Check(line.Number, heading, line.Cells[index]) is { } why)
            {
                problems.Add(why);
                return null;
            }
        }

        return DirectoryRow.Parse(
            line.Number,
            column => columns.TryGetValue(column, out var at) && at.Index < line.Cells.Count ? line.Cells[at.Index].Text : null,
            column => columns.TryGetValue(column, out var at) ? at.Heading : column,
            problems);
    }

    private static Refusal? Check(int line, string heading, DirectoryCell cell) => cell.Fault switch
    {
        CellFault.Formula => new FormulaInDirectory(line, heading),
        CellFault.Error => new InvalidDirectoryRow(line, heading),
        CellFault.Rounded => new RoundedNumberInDirectory(line, heading, cell.Text),
        CellFault.None => RoundedNumber().IsMatch(cell.Text.Trim()) ? new RoundedNumberInDirectory(line, heading, cell.Text.Trim()) : null,
    };

    // What Excel writes into a CSV for a long number in a cell that is not text; the last digits are gone.
    [GeneratedRegex(@"^\d([.,]\d+)?E\+?\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoundedNumber();
}
