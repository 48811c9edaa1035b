using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Consolidation;

/// <summary>
/// What the answers to a known field are, whatever the cells of a template look like: a date of birth stays a date under a number
/// format, and a list may narrow it but not make something else of it.
/// </summary>
public static class FieldMeaning
{
    /// <summary>The kind of a known field's answers; null for a question of its own.</summary>
    public static ColumnKind? KindOf(string field) => field switch
    {
        TemplateField.DateOfBirth or TemplateField.DateOfJoining or TemplateField.OrderDate or TemplateField.EffectiveDate => ColumnKind.Date,
        TemplateField.Email => ColumnKind.Email,
        TemplateField.Mobile => ColumnKind.Phone,
        TemplateField.Gender or TemplateField.Commissionerate or TemplateField.Office or TemplateField.Location or TemplateField.Application => ColumnKind.Text,
        _ => IsName(field) || IsDesignation(field) || MayBeDigits(field) ? ColumnKind.Text : null,
    };

    /// <summary>Whether the cell may have the field asked as that kind; a list is looked at entry by entry (<see cref="Usable"/>).</summary>
    public static bool Suits(string field, ColumnKind kind) =>
        KindOf(field) is not { } own || kind == own || (kind is ColumnKind.Number && own is ColumnKind.Text && MayBeDigits(field));

    /// <summary>Whether cells that look like that kind (by format or by rule) say something else than the field does.</summary>
    public static bool Contradicts(string field, ColumnKind cells) =>
        !Suits(field, cells) && !(cells is ColumnKind.Number && MayBeDigits(field));

    /// <summary>The entries of a list that can answer the field, dates as yyyy-MM-dd; all of them for a question of its own.</summary>
    public static IReadOnlyList<string> Usable(string field, IReadOnlyList<string> list) => KindOf(field) switch
    {
        ColumnKind.Date => [.. list.Select(TemplateAnswer.Date).OfType<DateOnly>().Select(OfficeTime.Iso).Distinct()],
        ColumnKind.Email => [.. list.Where(TemplateAnswer.IsEmail)],
        ColumnKind.Phone => [.. list.Where(entry => TemplateAnswer.Phone(entry, mobile: true) is not null)],
        // Nobody's own name or number can stand in a list that is the same for everybody.
        ColumnKind.Text when IsName(field)
            || field is TemplateField.SsoId or TemplateField.EmployeeCode or TemplateField.OrderNumber or TemplateField.RequestNumber => [],
        ColumnKind.Text when IsDesignation(field) && list.All(entry => Designations.Parse(entry) is Designation.Other) => [],
        _ => list,
    };

    private static bool IsName(string field) =>
        field is TemplateField.Name or TemplateField.FirstName or TemplateField.MiddleName or TemplateField.LastName;

    private static bool IsDesignation(string field) =>
        field is TemplateField.Designation or TemplateField.OldDesignation or TemplateField.NewDesignation;

    // Offices like to format these as numbers; what is written there stays text and keeps every digit.
    private static bool MayBeDigits(string field) => field
        is TemplateField.Mobile or TemplateField.SsoId or TemplateField.EmployeeCode or TemplateField.OrderNumber
        or TemplateField.RequestNumber or TemplateField.Range or TemplateField.Remarks;
}
