using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>
/// Classifies the columns of a header: field, role and answer kind. The computer cell can correct the result on the card.
/// </summary>
public static class ColumnClassifier
{
    private static readonly string[] OptionalByDefault =
        [TemplateField.MiddleName, TemplateField.Remarks, TemplateField.Range, TemplateField.EmployeeCode, TemplateField.RequestNumber];

    public static IReadOnlyList<TemplateColumn> Judge(
        DetectedHeader header, DataArea area, WorksheetContents sheet, CellStyles styles, Func<string, IReadOnlyList<string>> choices)
    {
        var marked = header.Columns.Any(column => HeaderText.IndicatesRequired(column.Text));
        var fields = Fields(header);
        return [.. header.Columns.Select(column => Judge(column.Column, column.Text))];

        TemplateColumn Judge(int index, string text)
        {
            var field = fields[index];
            var role = SecretHeading.Matches(text) ? ColumnRole.NeverAsked : Role(field, index, area, sheet);
            var list = List(index, area.FirstRow, sheet, choices);
            var style = area.HasPatternRow ? sheet.StyleAt(index, area.FirstRow) : sheet.ColumnStyle(index);
            var cells = Cells(list, Rule(index, area.FirstRow, sheet)?.Type, styles, style);
            var (kind, entries, clash) = FieldMeaning.KindOf(field) is { } own
                ? Meant(field, own, cells, list)
                : (Kind(field, text, cells), list, null);
            var personal = FieldMeaning.IsPersonal(field) || kind is ColumnKind.Date or ColumnKind.Email or ColumnKind.Phone;
            role = role is ColumnRole.Constant && personal ? ColumnRole.Answer : role;
            var required = role == ColumnRole.Answer
                && (marked
                    ? HeaderText.IndicatesRequired(text)
                    : !HeaderText.IndicatesOptional(text) && !OptionalByDefault.Contains(field));
            return new TemplateColumn(
                index,
                text,
                field,
                role,
                kind,
                required,
                entries,
                role == ColumnRole.Constant ? area.Constants.GetValueOrDefault(index) : null,
                role == ColumnRole.Answer ? clash : null,
                role == ColumnRole.Answer && !personal ? area.Suggested.GetValueOrDefault(index) : null);
        }
    }

    /// <summary>Each column with its field, judged by the headings alone.</summary>
    public static IReadOnlyDictionary<int, string> Fields(DetectedHeader header)
    {
        var recognised = header.Columns.Select(column => (column.Column, column.Text, Field: HeaderText.RecognizeField(column.Text)))
            .ToList();
        var hasNew = recognised.Any(column => column.Field == TemplateField.NewDesignation);
        var hasOld = recognised.Any(column => column.Field == TemplateField.OldDesignation);
        var taken = new HashSet<string>();
        var fields = new Dictionary<int, string>();
        foreach (var (column, text, found) in recognised)
        {
            // Beside "new designation", a plain "designation" is the old one; "existing designation" alone is the designation.
            var field = (found, hasNew, hasOld) switch
            {
                (TemplateField.Designation, true, false) => TemplateField.OldDesignation,
                (TemplateField.OldDesignation, false, _) => TemplateField.Designation,
                _ => found,
            };
            fields.Add(column, field is not null && taken.Add(field) ? field : HeaderText.DeriveKey(text, column));
        }

        return fields;
    }

    private static ColumnRole Role(string field, int index, DataArea area, WorksheetContents sheet) =>
        field == TemplateField.Serial ? ColumnRole.SerialNumber
        : area.Computed.Contains(index) || sheet.IsHidden(index) ? ColumnRole.NotFilled
        : area.Constants.ContainsKey(index) ? ColumnRole.Constant
        : ColumnRole.Answer;

    private static DataValidation? Rule(int column, int row, WorksheetContents sheet) =>
        sheet.Rules.FirstOrDefault(rule => rule.Cells.Any(range => range.Contains(column, row)));

    private static IReadOnlyList<string> List(int column, int row, WorksheetContents sheet, Func<string, IReadOnlyList<string>> choices) =>
        Rule(column, row, sheet) is { Type: "list" } rule ? choices(rule.Formula) : [];

    // The kind suggested by list, validation or format; null when there is none.
    private static ColumnKind? Cells(IReadOnlyList<string> list, string? rule, CellStyles styles, int style) =>
        list.Count > 0 ? ColumnKind.Choice
        : rule == "date" || styles.IsDate(style) ? ColumnKind.Date
        : rule is "whole" or "decimal" || styles.IsNumber(style) ? ColumnKind.Number
        : null;

    // A known field keeps its own kind; a list restricts it to the entries that can be answers.
    private static (ColumnKind Kind, IReadOnlyList<string> Entries, ColumnConflict? Clash) Meant(
        string field, ColumnKind own, ColumnKind? cells, IReadOnlyList<string> list)
    {
        if (cells is ColumnKind.Choice && FieldMeaning.UsableChoices(field, list) is { Count: > 0 } usable)
        {
            return (own is ColumnKind.Date ? own : ColumnKind.Choice, usable, null);
        }

        return (own, [], cells is { } found && FieldMeaning.Contradicts(field, found) ? new ColumnConflict(found, list) : null);
    }

    private static ColumnKind Kind(string field, string text, ColumnKind? cells) =>
        cells is ColumnKind.Choice or ColumnKind.Date ? cells.Value
        : HeaderText.IndicatesEmail(text) ? ColumnKind.Email
        : HeaderText.IndicatesPhone(text) ? ColumnKind.Phone
        : field == TemplateField.Serial ? ColumnKind.Number
        : cells ?? (HeaderText.IndicatesDate(text) ? ColumnKind.Date : ColumnKind.Text);
}
