using System.Text.RegularExpressions;
using BotApp.Excel;
using BotApp.OfficeDirectory;
using BotApp.Templates.Detection;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>
/// Finds a row that looks like a person without any heading: a name beside a mobile number, beside an e-mail address made of it, or beside
/// a post and a date. Labels ("Contact person: …") are not judged.
/// </summary>
public static partial class UnheadedPersonFinder
{
    public static int? FirstRow(IEnumerable<SheetRow> rows) => rows.FirstOrDefault(IsPerson)?.Number;

    private static bool IsPerson(SheetRow row)
    {
        var texts = row.Cells.Where(cell => cell.HasText).Select(cell => cell.Text.Trim()).ToList();
        if (texts.Count < 2 || texts.Any(text => text.EndsWith(':')) || RowClassifier.IsFooterLine(texts[0]))
        {
            return false;
        }

        return texts.Where(IsName).ToList() is { Count: > 0 } names
            && (texts.Any(text => AnswerParser.ParsePhone(AnswerParser.Clean(text), mobile: true) is not null)
                || texts.Any(text => AnswerParser.IsEmail(text) && names.Any(name => IsMadeOf(text, name)))
                || (texts.Any(text => Designations.Parse(text) is not Designation.Other)
                    && row.Cells.Any(cell => cell.Content is CellContent.Date || AnswerParser.ParseDate(cell.Text) is not null)));
    }

    private static bool IsName(string text) => text.Contains(' ', StringComparison.Ordinal) && RowClassifier.LooksLikeName(text)
        && !Office().IsMatch(text) && Designations.Parse(text) is Designation.Other;

    private static bool IsMadeOf(string email, string name) =>
        name.Split(' ').Any(word => word.Length > 3 && email.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\b(?:division|range|section|commissionerate|office|circle|zone|cell|desk|branch|help|contact|number|unit|centre|center"
            + @"|seva|department)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
