using System.Globalization;
using BotApp.Basics;

namespace BotApp.Templates;

/// <summary>Valid answers for any layout, with values that are awkward for Excel; deterministic per seed.</summary>
public static class OfficerAnswers
{
    private static readonly string[] Awkward =
    [
        "=1+1", "+91 484", "-5", "@SUM(A1)", "0012", "12345678901234567890", "सुनीता कृष्णन्", "കൊച്ചി", "a_x0041_b", "_x005F_", "_x",
        "line 1\nline 2",
        "<b>&amp;\"'</b>", "TRUE", "#REF!", "1E5", "2026-03-05", "05/03/2026", "😀 fine", "'quoted", "a\tb", "]]>", "50%", "1,00,000",
        "ക്ഷ‍", "=HYPERLINK(\"x\")",
        new('x', 2_000), "--", "K. M. Nair, B.Sc.", "शून्य_x000D_", "   inner   spaces   kept",
    ];

    public static IReadOnlyList<TemplateRow> For(TemplateLayout layout, int count, int seed = 1)
    {
        var random = new Random(seed);
        var asked = layout.Columns.Where(column => column.Role == ColumnRole.Answer).ToList();
        return [.. Enumerable.Range(0, count).Select(at => new TemplateRow(asked
            .Select((column, number) => (column.Field, Answer: Answer(column, number == 0 ? at : -1, random)))
            .Where(one => one.Answer.Length > 0)
            .ToDictionary(one => one.Field, one => one.Answer)))];
    }

    // The first asked column is never empty, because an empty row is not read.
    private static string Answer(TemplateColumn column, int row, Random random)
    {
        if (row < 0 && !column.Required && random.Next(5) == 0)
        {
            return "";
        }

        return column.Kind switch
        {
            ColumnKind.Text when row >= 0 && random.Next(3) > 0 => string.Create(CultureInfo.InvariantCulture, $"Officer {row + 1}"),
            ColumnKind.Text => Awkward[random.Next(Awkward.Length)].Trim(),
            ColumnKind.Choice or ColumnKind.Date when column.Choices.Count > 0 => column.Choices[random.Next(column.Choices.Count)],
            ColumnKind.Date => OfficeTime.ToIso(new DateOnly(1955, 1, 1).AddDays(random.Next(30_000))),
            ColumnKind.Number => random.Next(4) switch
            {
                0 => "007",
                1 => "12345678901234567890",
                2 => "-12.5",
                _ => random.Next(100_000).ToString(CultureInfo.InvariantCulture),
            },
            ColumnKind.Email => "first.last@gov.in",
            ColumnKind.Phone => "9" + random.Next(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>One comparable text per row; a missing and an empty answer are equal.</summary>
    public static IEnumerable<string> Lines(TemplateLayout layout, IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        rows.Select(row =>
            string.Join(
                '|',
                layout.Columns.Where(column => column.Role == ColumnRole.Answer)
                    .Select(column => row.GetValueOrDefault(column.Field, ""))));
}
