using BotApp.Templates;

namespace BotApp.Consolidation.Results;

/// <summary>Where the results sheet has what, to write it and to read it back.</summary>
public static class ResultsLayout
{
    public const string SheetName = "Results";

    /// <summary>What was done, in words; the result of a promotion.</summary>
    public const string Result = nameof(Result);

    /// <summary>Why Saksham Seva did not accept the row.</summary>
    public const string Reason = nameof(Reason);

    public static TemplateLayout Layout { get; } = new(
        SheetName, HeaderRow: 1, FirstDataRow: 2, [.. Columns()], Fingerprint: "", Date1904: false,
        HeaderTop: 1, LastPreparedRow: 1, ExampleTexts: [], FooterRow: null, FooterTexts: [], MaxRows: null);

    // The request number is the only column that must be filled; the cell fills the last three.
    private static IEnumerable<TemplateColumn> Columns()
    {
        (string Header, string Field)[] columns =
        [
            ("Row / पंक्ति", TemplateField.Serial), ("Request number / अनुरोध संख्या", TemplateField.RequestNumber),
            ("Name / नाम", TemplateField.Name),
            ("SSO-ID", TemplateField.SsoId), ("Result / परिणाम", Result), ("Reason / कारण", Reason),
        ];
        return columns.Select((column, at) => new TemplateColumn(
            at + 1, column.Header, column.Field,
            column.Field is TemplateField.RequestNumber ? ColumnRole.Answer : ColumnRole.NotFilled,
            ColumnKind.Text,
            Required: false,
            [],
            null));
    }
}
