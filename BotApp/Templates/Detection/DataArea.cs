using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>
/// The area below a header. Rows up to <see cref="LastPreparedRow"/> are prepared for data (none when a note follows the headings
/// directly); the first <see cref="Examples"/> of them are samples or people; <see cref="FooterRow"/> is the first row after them.
/// <see cref="Suggested"/> are values that all samples share: offered to the computer cell, not assumed.
/// </summary>
public sealed record DataArea(
    int FirstRow,
    int LastPreparedRow,
    int Examples,
    int? FooterRow,
    IReadOnlyDictionary<int, string> Constants,
    IReadOnlyDictionary<int, string> Suggested,
    IReadOnlySet<int> Computed)
{
    /// <summary>Whether the first data row exists for data, so that its styles, merges and formulas are a pattern for new rows.</summary>
    public bool HasPatternRow => FooterRow != FirstRow;

    /// <summary>
    /// Rows of hints and notes above the first person stay above the data; everything from the first to the last person is replaced,
    /// because nobody's row may be sent; the next row with text ends the area.
    /// </summary>
    /// <param name="firstRow">The first data row as set by the computer cell; null to find it.</param>
    public static DataArea Find(WorksheetContents sheet, DetectedHeader header, IReadOnlyDictionary<int, string> fields, int? firstRow)
    {
        var rows = sheet.Rows.SkipWhile(row => row.Number < (firstRow ?? header.FirstDataRow)).ToList();
        var (constants, suggested) = RepeatedValues.Find(rows, fields);
        var kinds = Classify(rows, fields, constants);
        var people = kinds.Where(row => row.Kind is RowKind.Person).Select(row => row.Row.Number).ToList();
        var first = firstRow ?? FirstRowFor(kinds, header.FirstDataRow, people, fields);
        var lastPerson = people.Count == 0 ? first - 1 : people[^1];

        var (left, right) = (fields.Keys.Min(), fields.Keys.Max());
        var tall = sheet.Merges.Where(merge => !merge.IsOneRow && merge.FirstColumn <= right && merge.LastColumn >= left)
            .Select(merge => merge.FirstRow).ToHashSet();
        var pattern = sheet.Row(first);
        var footer = kinds
            .Where(row => row.Row.Number > lastPerson && row.Row.Number >= first)
            .Where(row => row.Kind is RowKind.Hint or RowKind.Note
                || tall.Contains(row.Row.Number)
                || IsTotal(row.Row, fields, pattern, first))
            .Select(row => (int?)row.Row.Number)
            .FirstOrDefault();
        var prepared = kinds.Where(row => row.Row.Number >= first && !(row.Row.Number >= footer) && IsPrepared(row.Row, fields))
            .Select(row => row.Row.Number)
            .ToList();
        var last = footer == first ? first - 1
            // A single prepared row does not define the room for data, so the empty rows above the footer are used, except the last.
            : footer is { } end && prepared.Count <= 1 ? Math.Max(Math.Max(first, lastPerson), end - 2)
            : prepared.Count == 0 ? first : Math.Max(first, prepared[^1]);
        var computed = rows.Where(row => row.Number >= first && row.Number <= last)
            .SelectMany(row => row.Cells).Where(cell => cell.HasFormula).Select(cell => cell.Column).ToHashSet();
        return new DataArea(first, last, lastPerson - first + 1, footer, constants, suggested, computed);
    }

    private static List<(SheetRow Row, RowKind Kind)> Classify(
        List<SheetRow> rows, IReadOnlyDictionary<int, string> fields, IReadOnlyDictionary<int, string> constants)
    {
        var classifier = new RowClassifier(fields);
        var kinds = new List<(SheetRow Row, RowKind Kind)>();
        foreach (var row in rows)
        {
            var follows = kinds.Count > 0 && kinds[^1].Kind is RowKind.Person && kinds[^1].Row.Number == row.Number - 1;
            kinds.Add((row, classifier.Classify(row, constants, follows)));
        }

        return kinds;
    }

    private static int FirstRowFor(
        List<(SheetRow Row, RowKind Kind)> kinds, int below, List<int> people, IReadOnlyDictionary<int, string> fields)
    {
        if (people.Count > 0)
        {
            return kinds.TakeWhile(row => row.Row.Number < people[0])
                .Where(row => row.Kind is RowKind.Hint or RowKind.Note).Select(row => row.Row.Number + 1).LastOrDefault(below);
        }

        var (afterText, afterHints, count) = (below, below, 0);
        foreach (var (row, kind) in kinds.TakeWhile(row => row.Kind is RowKind.Hint or RowKind.Note))
        {
            // An empty row may lie between two rows of hints, but a note after one belongs to the footer.
            if (row.Number > afterText + 1)
            {
                break;
            }

            afterHints = kind is RowKind.Hint && (row.Number == afterText || row.Cells.Count(cell => cell.HasText) > 1)
                ? row.Number + 1
                : afterHints;
            (afterText, count) = (row.Number + 1, count + 1);
        }

        var prepared = kinds.Skip(count)
            .TakeWhile(row => row.Kind is RowKind.Blank && IsPrepared(row.Row, fields))
            .Select(row => row.Row.Number)
            .ToList();
        return prepared.Count >= 2 && prepared[0] <= afterText + 1 ? Math.Max(afterHints, prepared[0]) : afterHints;
    }

    private static bool IsPrepared(SheetRow row, IReadOnlyDictionary<int, string> fields) =>
        row.Cells.Any(cell => fields.ContainsKey(cell.Column) && (cell.Style != 0 || cell.HasText || cell.HasFormula));

    // A row of formulas (sums) below rows without formulas in these columns ends the table.
    private static bool IsTotal(SheetRow row, IReadOnlyDictionary<int, string> fields, SheetRow? pattern, int first)
    {
        var formulas = row.Cells.Where(cell => cell.HasFormula && fields.ContainsKey(cell.Column)).ToList();
        return row.Number > first && formulas.Count > 0
            && formulas.All(cell => pattern is not null && pattern.At(cell.Column) is not { HasFormula: true });
    }
}
