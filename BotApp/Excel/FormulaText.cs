using System.Globalization;
using System.Text.RegularExpressions;

namespace BotApp.Excel;

/// <summary>
/// Shifts the rows of references in a formula; quoted texts, names and functions are unchanged. Formulas are never calculated.
/// </summary>
public static partial class FormulaText
{
    /// <summary>The formula copied <paramref name="rows"/> rows down as by Excel: relative rows shift.</summary>
    public static string CopyDown(string formula, int rows) => Reference().Replace(formula, match =>
        match.Groups["ref"].Success
            ? Corner().Replace(match.Value, corner => corner.Groups["fixed"].Length > 0 ? corner.Value : Row(corner, rows))
            : match.Value);

    /// <summary>
    /// The formula after rows have moved. <paramref name="isMoved"/> receives the sheet a reference names, or null.
    /// </summary>
    public static string ShiftReferences(string formula, Func<string?, bool> isMoved, Func<CellRange, CellRange> move)
    {
        string? sheet = null;
        var after = -1;
        return Reference().Replace(formula, match =>
        {
            if (match.Groups["sheet"] is { Success: true } named)
            {
                sheet = named.Value.Length > 1 && named.Value[0] == '\''
                    ? named.Value[1..^1].Replace("''", "'", StringComparison.Ordinal)
                    : named.Value;
                after = match.Index + match.Length;
                return match.Value;
            }

            var owner = after == match.Index ? sheet : null;
            return match.Groups["ref"].Success && isMoved(owner) && CellRange.TryParse(match.Value, out var range)
                ? Rewrite(match.Value, range, move(range))
                : match.Value;
        });
    }

    private static string Rewrite(string text, CellRange from, CellRange to)
    {
        var first = true;
        return from == to ? text : Corner().Replace(text, corner =>
        {
            var rows = first ? to.FirstRow - from.FirstRow : to.LastRow - from.LastRow;
            first = false;
            return Row(corner, rows);
        });
    }

    private static string Row(Match corner, int rows) =>
        corner.Groups["before"].Value + corner.Groups["fixed"].Value
        + (int.Parse(corner.Groups["row"].Value, CultureInfo.InvariantCulture) + rows).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        "(?:[^"]|"")*"
        | (?<sheet>'(?:[^']|'')*')!
        | (?<sheet>[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)!
        | \[[^\]]*\]
        | (?<![\p{L}\p{M}\p{N}_.\\$])(?<ref>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{M}\p{N}_.(\\!])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<before>\$?[A-Za-z]{1,3}|(?<=^|:))(?<fixed>\$?)(?<row>[0-9]{1,7})", RegexOptions.CultureInvariant)]
    private static partial Regex Corner();
}
