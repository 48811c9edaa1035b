using System.Globalization;
using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Two fictitious officers for any template, to preview a filled copy.</summary>
public static class ExampleRows
{
    public static IReadOnlyList<TemplateRow> For(TemplateLayout layout) =>
        [.. Enumerable.Range(1, 2).Select(number => Row(layout, number))];

    private static TemplateRow Row(TemplateLayout layout, int number) => new(layout.Columns
        .Where(column => column.Role is ColumnRole.Answer)
        .ToDictionary(column => column.Field, column => Value(column, number)));

    private static string Value(TemplateColumn column, int number) => column.Kind switch
    {
        ColumnKind.Choice or ColumnKind.Date when column.Choices.Count > 0 => column.Choices[(number - 1) % column.Choices.Count],
        ColumnKind.Date => OfficeTime.ToIso(column.Field switch
        {
            TemplateField.DateOfBirth => new DateOnly(1990 + number, 4, 12),
            TemplateField.DateOfJoining => new DateOnly(2015 + number, 7, 1),
            _ => new DateOnly(2026, 3, 4 + number),
        }),
        ColumnKind.Number => number.ToString(CultureInfo.InvariantCulture),
        ColumnKind.Email => string.Create(CultureInfo.InvariantCulture, $"officer{number}@example.gov.in"),
        ColumnKind.Phone => string.Create(CultureInfo.InvariantCulture, $"900000000{number}"),
        ColumnKind.Text => column.Field switch
        {
            TemplateField.Name => number == 1 ? "EXAMPLE Anita Nair" : "EXAMPLE सुनीता कृष्णन्",
            TemplateField.Designation or TemplateField.OldDesignation => "Inspector",
            TemplateField.NewDesignation => "Superintendent",
            TemplateField.SsoId => string.Create(CultureInfo.InvariantCulture, $"0000000{number}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"Example {number}"),
        },
    };
}
