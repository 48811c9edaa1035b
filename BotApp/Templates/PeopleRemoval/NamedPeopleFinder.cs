using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Excel;
using BotApp.OfficeDirectory;
using BotApp.Templates.Detection;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>Finds lists of people: the drop-down list of a column for names or numbers of persons, a defined name with texts.</summary>
public static partial class NamedPeopleFinder
{
    public static Refusal? Find(ExcelWorkbook workbook, TemplateLayout layout)
    {
        var listed = layout.Columns.FirstOrDefault(column => PersonText.Identifies(column.Field)
            && column.Choices.Concat(column.Conflict?.ListEntries ?? []).Any(IsPerson));
        if (listed is not null)
        {
            return PeoplePlaces.List(layout.SheetName, listed.Header);
        }

        var name = workbook.Names.FirstOrDefault(name => Texts(name.Formula) is { Count: > 0 } texts
            && (texts.Any(HoldsAddress) || (Persons().IsMatch(name.Name) && texts.Any(IsPerson))));
        return name is null ? null : PeoplePlaces.Name(name.Name);
    }

    private static bool IsPerson(string text) => HoldsAddress(text)
        || (text.Trim().Contains(' ', StringComparison.Ordinal) && RowClassifier.LooksLikeName(text)
            && Designations.Parse(text) is Designation.Other);

    private static bool HoldsAddress(string text) => AnswerParser.ParsePhone(AnswerParser.Clean(text), mobile: true) is not null
        || (AnswerParser.IsEmail(text.Trim()) && text.Split('@')[0].Contains('.', StringComparison.Ordinal));

    // Quoted texts of the formula, each of which may be a list.
    private static List<string> Texts(string formula) =>
        [.. Quoted().Matches(formula).SelectMany(match => match.Groups[1].Value.Split(',', ';')).Select(text => text.Trim())];

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"officer|name|staff|employee|person|people|applicant|user|inspector",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Persons();
}
