using System.Text.RegularExpressions;

namespace BotApp.Excel;

/// <summary>Resolves drop-down lists: "A,B", a range on this or another sheet, or a defined name for either.</summary>
public sealed partial class ChoiceListResolver(ExcelWorkbook workbook, WorksheetPart sheet)
{
    private const int MaxChoices = 500;
    private const int MaxNameDepth = 4;
    private const int MaxLists = 200;

    private readonly Dictionary<string, IReadOnlyList<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The distinct entries in order; empty when the list depends on other cells.</summary>
    public IReadOnlyList<string> Resolve(string formula)
    {
        if (!_known.TryGetValue(formula, out var choices))
        {
            choices = _known.Count < MaxLists ? Resolve(formula.TrimStart('=').Trim(), MaxNameDepth) : [];
            _known.Add(formula, choices);
        }

        return choices;
    }

    private IReadOnlyList<string> Resolve(string formula, int depth)
    {
        if (formula.Length >= 2 && formula[0] == '"' && formula[^1] == '"')
        {
            var list = formula[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            return Distinct(list.Split(','));
        }

        if (Literal().Match(formula) is { Success: true } indirect)
        {
            formula = indirect.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        var (owner, cells) = Split(formula);
        if (owner is not null && CellRange.TryParse(cells, out var range))
        {
            return Entries(owner, range);
        }

        var name = workbook.Names.FirstOrDefault(one => Same(one.Name, cells) && Same(one.Scope ?? "", owner?.Name ?? ""))
            ?? workbook.Names.FirstOrDefault(one => Same(one.Name, cells) && one.Scope is null);
        return name is null || depth == 0 ? [] : Resolve(name.Formula.TrimStart('=').Trim(), depth - 1);
    }

    private (WorksheetPart? Owner, string Cells) Split(string formula)
    {
        var mark = formula.LastIndexOf('!');
        if (mark < 0)
        {
            return (sheet, formula);
        }

        var name = formula[..mark];
        if (name.Length >= 2 && name[0] == '\'' && name[^1] == '\'')
        {
            name = name[1..^1].Replace("''", "'", StringComparison.Ordinal);
        }

        return (workbook.Sheet(name), formula[(mark + 1)..]);
    }

    private List<string> Entries(WorksheetPart owner, CellRange range)
    {
        var texts = WorksheetReader.ReadRows(workbook, owner, range.LastRow)
            .Where(row => row.Number >= range.FirstRow)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.Column >= range.FirstColumn && cell.Column <= range.LastColumn)
            .Select(cell => cell.Text);
        return Distinct(texts);
    }

    private static List<string> Distinct(IEnumerable<string> texts) =>
        [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxChoices)];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^INDIRECT\(\s*""((?:[^""]|"""")*)""\s*\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
