namespace BotApp.Consolidation.Workbooks;

/// <summary>Decides what each column of a found heading is: its field, who fills it and how its answers are checked. The computer cell corrects it on the card.</summary>
public static class ColumnJudge
{
    private static readonly string[] SeldomRequired =
        [TemplateField.MiddleName, TemplateField.Remarks, TemplateField.Range, TemplateField.EmployeeCode, TemplateField.RequestNumber];

    private static readonly string[] AlwaysText =
        [TemplateField.SsoId, TemplateField.EmployeeCode, TemplateField.OrderNumber, TemplateField.RequestNumber];

    public static IReadOnlyList<TemplateColumn> Judge(
        FoundHeader header, DataArea area, SheetContents sheet, CellStyles styles, Func<string, IReadOnlyList<string>> choices)
    {
        var marked = header.Columns.Any(column => HeaderWords.SaysRequired(column.Text));
        var fields = Fields(header);
        return [.. header.Columns.Select(column => Judge(column.Column, column.Text))];

        TemplateColumn Judge(int index, string text)
        {
            var field = fields[index];
            var role = Role(field, index, area, sheet);
            var list = List(index, area.First, sheet, choices);
            var kind = Kind(field, text, list, Rule(index, area.First, sheet)?.Type, styles, sheet.StyleAt(index, area.First));
            var required = role == ColumnRole.Ask
                && (marked ? HeaderWords.SaysRequired(text) : !HeaderWords.SaysOptional(text) && !SeldomRequired.Contains(field));
            return new TemplateColumn(index, text, field, role, kind, required, list, area.Constants.GetValueOrDefault(index));
        }
    }

    /// <summary>The columns that carry a running number, before anything else is known about them.</summary>
    public static IReadOnlySet<int> Serials(FoundHeader header) =>
        Fields(header).Where(field => field.Value == TemplateField.Serial).Select(field => field.Key).ToHashSet();

    private static Dictionary<int, string> Fields(FoundHeader header)
    {
        var recognised = header.Columns.Select(column => (column.Column, column.Text, Field: HeaderWords.Recognise(column.Text))).ToList();
        var hasNew = recognised.Any(column => column.Field == TemplateField.NewDesignation);
        var hasOld = recognised.Any(column => column.Field == TemplateField.OldDesignation);
        var taken = new HashSet<string>();
        var fields = new Dictionary<int, string>();
        foreach (var (column, text, found) in recognised)
        {
            // Beside a new designation, plain "Designation" is the one before it; "existing designation" alone is just the designation.
            var field = (found, hasNew, hasOld) switch
            {
                (TemplateField.Designation, true, false) => TemplateField.OldDesignation,
                (TemplateField.OldDesignation, false, _) => TemplateField.Designation,
                _ => found,
            };
            fields.Add(column, field is not null && taken.Add(field) ? field : HeaderWords.KeyFor(text, column));
        }

        return fields;
    }

    private static ColumnRole Role(string field, int index, DataArea area, SheetContents sheet) =>
        field == TemplateField.Serial ? ColumnRole.Serial
        : area.Computed.Contains(index) || sheet.IsHidden(index) ? ColumnRole.NotMine
        : area.Constants.ContainsKey(index) ? ColumnRole.Constant
        : ColumnRole.Ask;

    private static CellRule? Rule(int column, int row, SheetContents sheet) =>
        sheet.Rules.FirstOrDefault(rule => rule.Cells.Any(range => range.Holds(column, row)));

    private static IReadOnlyList<string> List(int column, int row, SheetContents sheet, Func<string, IReadOnlyList<string>> choices) =>
        Rule(column, row, sheet) is { Type: "list" } rule ? choices(rule.Formula) : [];

    private static ColumnKind Kind(string field, string text, IReadOnlyList<string> list, string? rule, CellStyles styles, int style)
    {
        if (list.Count > 0)
        {
            return ColumnKind.Choice;
        }

        var isDate = field is TemplateField.DateOfBirth or TemplateField.DateOfJoining or TemplateField.OrderDate or TemplateField.EffectiveDate;
        if (isDate || rule == "date" || styles.IsDate(style))
        {
            return ColumnKind.Date;
        }

        if (field == TemplateField.Email || HeaderWords.SaysEmail(text))
        {
            return ColumnKind.Email;
        }

        if (field == TemplateField.Mobile || HeaderWords.SaysPhone(text))
        {
            return ColumnKind.Phone;
        }

        if (AlwaysText.Contains(field))
        {
            return ColumnKind.Text;
        }

        if (field == TemplateField.Serial || rule is "whole" or "decimal" || styles.IsNumber(style))
        {
            return ColumnKind.Number;
        }

        return HeaderWords.SaysDate(text) ? ColumnKind.Date : ColumnKind.Text;
    }
}
