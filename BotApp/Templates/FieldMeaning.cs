using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Templates;

/// <summary>
/// The answer kind of known fields, independent of the cell format in a template: a date of birth stays a date under a number
/// format, and a list can restrict it but not change its kind.
/// </summary>
public static class FieldMeaning
{
    /// <summary>The answer kind of a known field; null for a custom field.</summary>
    public static ColumnKind? KindOf(string field) => field switch
    {
        TemplateField.DateOfBirth or TemplateField.DateOfJoining or TemplateField.OrderDate
            or TemplateField.EffectiveDate => ColumnKind.Date,
        TemplateField.Email => ColumnKind.Email,
        TemplateField.Mobile => ColumnKind.Phone,
        TemplateField.Gender or TemplateField.Commissionerate or TemplateField.Office or TemplateField.Location
            or TemplateField.Application => ColumnKind.Text,
        _ => IsName(field) || IsDesignation(field) || MayBeNumeric(field) ? ColumnKind.Text : null,
    };

    /// <summary>Whether the field may be asked as that kind; lists are checked entry by entry (<see cref="UsableChoices"/>).</summary>
    public static bool Accepts(string field, ColumnKind kind) =>
        KindOf(field) is not { } own || kind == own || (kind is ColumnKind.Number && own is ColumnKind.Text && MayBeNumeric(field));

    /// <summary>Whether the kind suggested by cell format or validation contradicts the field.</summary>
    public static bool Contradicts(string field, ColumnKind cells) =>
        !Accepts(field, cells) && !(cells is ColumnKind.Number && MayBeNumeric(field));

    /// <summary>The list entries that can answer the field, dates as yyyy-MM-dd; all entries for a custom field.</summary>
    public static IReadOnlyList<string> UsableChoices(string field, IReadOnlyList<string> list) => KindOf(field) switch
    {
        ColumnKind.Date => [.. list.Select(AnswerParser.ParseDate).OfType<DateOnly>().Select(OfficeTime.ToIso).Distinct()],
        ColumnKind.Email => [.. list.Where(AnswerParser.IsEmail)],
        ColumnKind.Phone => [.. list.Where(entry => AnswerParser.ParsePhone(entry, mobile: true) is not null)],
        // A personal name or number cannot be chosen from a list shared by everybody.
        ColumnKind.Text when IsName(field)
            || field is TemplateField.SsoId or TemplateField.EmployeeCode or TemplateField.OrderNumber or TemplateField.RequestNumber => [],
        ColumnKind.Text when IsDesignation(field) && list.All(entry => Designations.Parse(entry) is Designation.Other) => [],
        _ => list,
    };

    /// <summary>Whether the field belongs to one person, so that one value can never be right in every row.</summary>
    public static bool IsPersonal(string field) => IsName(field) || KindOf(field) is ColumnKind.Date or ColumnKind.Email or ColumnKind.Phone
        || field is TemplateField.Gender or TemplateField.SsoId or TemplateField.EmployeeCode or TemplateField.RequestNumber;

    private static bool IsName(string field) =>
        field is TemplateField.Name or TemplateField.FirstName or TemplateField.MiddleName or TemplateField.LastName;

    private static bool IsDesignation(string field) =>
        field is TemplateField.Designation or TemplateField.OldDesignation or TemplateField.NewDesignation;

    // Offices often format these as numbers; the values are written as text to keep every digit.
    private static bool MayBeNumeric(string field) => field
        is TemplateField.Mobile or TemplateField.SsoId or TemplateField.EmployeeCode or TemplateField.OrderNumber
        or TemplateField.RequestNumber or TemplateField.Range or TemplateField.Remarks;
}
