using System.Text.RegularExpressions;
using BotApp.Excel;
using BotApp.Templates.Detection;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>The people of a sheet below headings that ask for a name and something else of a person.</summary>
public static partial class HeadedPeopleFinder
{
    /// <summary>Rows of a visible sheet that calls itself a sample; more are people.</summary>
    private const int MaxSamples = 5;

    /// <summary>
    /// The number of rows with people. Results of formulas count as texts when <paramref name="results"/> is set: they show the people of
    /// another sheet.
    /// </summary>
    public static int Count(WorksheetContents contents, bool results) => Area(results ? WithResults(contents) : contents)?.Examples ?? 0;

    /// <summary>Whether the rows only show how to fill the form: a few on a visible sheet that says so in its name or title.</summary>
    public static bool ShowsSamples(WorksheetPart sheet, WorksheetContents contents, int rows) => rows <= MaxSamples && !sheet.Hidden
        && (Sample().IsMatch(sheet.Name) || contents.Rows.Take(3).Any(row => row.Cells.Any(cell => Sample().IsMatch(cell.Text))));

    private static DataArea? Area(WorksheetContents contents)
    {
        if (HeaderFinder.Find(contents) is not { } header)
        {
            return null;
        }

        var fields = ColumnClassifier.Fields(header);
        var asksForPerson = fields.Values.Any(field => field is TemplateField.Name or TemplateField.FirstName)
            && fields.Values.Any(field => field is TemplateField.Designation or TemplateField.NewDesignation
                || (FieldMeaning.IsPersonal(field)
                    && field is not (TemplateField.Name or TemplateField.FirstName or TemplateField.LastName)));
        return asksForPerson ? DataArea.Find(contents, header, fields, firstRow: null) : null;
    }

    private static WorksheetContents WithResults(WorksheetContents contents) => contents with
    {
        Rows = [.. contents.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { HasFormula = false })] })],
    };

    [GeneratedRegex(
        @"\b(?:samples?|examples?|specimens?|illustrations?|instructions?|guidelines?|how to|help)\b|नमूना|उदाहरण|निर्देश",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sample();
}
