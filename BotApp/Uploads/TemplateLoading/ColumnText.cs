using BotApp.Basics;
using BotApp.Excel;
using BotApp.Requests;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Display texts of column roles, answer kinds and known fields.</summary>
public static class ColumnText
{
    /// <summary>The known fields, in the order they are offered.</summary>
    public static readonly IReadOnlyList<(string Field, string English)> KnownFields =
    [
        (TemplateField.Name, "Name of officer"),
        (TemplateField.FirstName, "First name"),
        (TemplateField.MiddleName, "Middle name"),
        (TemplateField.LastName, "Surname"),
        (TemplateField.Designation, "Designation"),
        (TemplateField.OldDesignation, "Old designation"),
        (TemplateField.NewDesignation, "New designation"),
        (TemplateField.DateOfBirth, "Date of birth"),
        (TemplateField.DateOfJoining, "Date of joining"),
        (TemplateField.Gender, "Gender"),
        (TemplateField.Mobile, "Mobile number"),
        (TemplateField.Email, "Official e-mail"),
        (TemplateField.Commissionerate, "Commissionerate"),
        (TemplateField.Office, "Division / Section"),
        (TemplateField.Range, "Range"),
        (TemplateField.Location, "Location"),
        (TemplateField.Application, "Application needed"),
        (TemplateField.EmployeeCode, "Employee code"),
        (TemplateField.SsoId, "SSO-ID"),
        (TemplateField.OrderNumber, "Order number"),
        (TemplateField.OrderDate, "Order date"),
        (TemplateField.EffectiveDate, "Effective date"),
        (TemplateField.Remarks, "Remarks"),
        (TemplateField.RequestNumber, "Request number"),
        (TemplateField.Serial, "Serial number"),
    ];

    /// <summary>What a column can mean.</summary>
    public static readonly IReadOnlyList<(Phrase Title, string Value)> Meanings =
    [
        (FieldName(CorrectColumn.OwnQuestion), CorrectColumn.OwnQuestion),
        .. KnownFields.Where(known => known.Field != TemplateField.Serial).Select(known => (FieldName(known.Field), known.Field)),
    ];

    /// <summary>The choices of a question answered by yes or no.</summary>
    public static readonly IReadOnlyList<(Phrase Title, string Value)> YesOrNo =
        [(new Phrase("Yes", "हाँ"), "yes"), (new Phrase("No", "नहीं"), "no")];

    public static Phrase FieldName(string field) => KnownFields.FirstOrDefault(known => known.Field == field).English is { } english
        ? FieldLabels.For(new TemplateColumn(1, english, field, ColumnRole.Answer, ColumnKind.Text, false, [], null))
        : new Phrase("a custom question", "अलग प्रश्न");

    public static Phrase DisplayText(this ColumnRole role) => role switch
    {
        ColumnRole.Answer => new("filled by the officer", "अधिकारी द्वारा भरा जाता है"),
        ColumnRole.SerialNumber => new("serial number", "क्रम संख्या"),
        ColumnRole.Constant => new("the same in every row", "प्रत्येक पंक्ति में समान"),
        ColumnRole.NotFilled => new("not filled here", "यहाँ नहीं भरा जाता"),
        ColumnRole.NeverAsked => new("left empty: never asked here", "रिक्त रहेगा: यहाँ कभी नहीं पूछा जाता"),
    };

    public static Phrase DisplayText(this ColumnKind kind) => kind switch
    {
        ColumnKind.Text => new("text", "पाठ"),
        ColumnKind.Number => new("number", "संख्या"),
        ColumnKind.Date => new("date", "तिथि"),
        ColumnKind.Choice => new("choice from a list", "सूची से चयन"),
        ColumnKind.Email => new("e-mail address", "ई-मेल पता"),
        ColumnKind.Phone => new("telephone number", "दूरभाष संख्या"),
    };

    /// <summary>The text cut to a length that keeps a card of many columns small.</summary>
    public static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;

    /// <summary>The line that describes a column on the mapping card.</summary>
    public static Phrase Summary(TemplateColumn column)
    {
        var start = Phrase.Same($"{CellRange.ColumnName(column.Index)} “{Shorten(column.Header)}” → ");
        return column.Role switch
        {
            ColumnRole.Answer => start + FieldName(column.Field) + Phrase.Same("; ") + column.Kind.DisplayText() + Entries(column)
                + (column.Required ? new Phrase("; required", "; अनिवार्य") : new Phrase("; optional", "; वैकल्पिक")) + Suggestion(column),
            ColumnRole.Constant => start + column.Role.DisplayText() + Phrase.Same($": “{Shorten(column.Constant ?? "")}”"),
            ColumnRole.SerialNumber or ColumnRole.NotFilled or ColumnRole.NeverAsked => start + column.Role.DisplayText(),
        };
    }

    /// <summary>Explains a conflict between the heading and the cells of a column, and its resolution; null when there is none.</summary>
    public static Phrase? ConflictWarning(TemplateColumn column)
    {
        if (column.Conflict is not { } clash || column.Role is not ColumnRole.Answer)
        {
            return null;
        }

        var (field, asked) = (FieldName(column.Field), column.Kind.DisplayText());
        var entries = string.Join(", ", clash.ListEntries.Take(3)) + (clash.ListEntries.Count > 3 ? ", …" : "");
        var start = Phrase.Same($"{CellRange.ColumnName(column.Index)} “{column.Header}”: ");
        var what = clash.CellKind is ColumnKind.Choice
            ? new Phrase(
                $"no entry of its list ({entries}) can be an answer to “{field.English}”, so the list is not used. "
                    + $"Officers will be asked for: {asked.English}.",
                $"इसकी सूची ({entries}) की कोई प्रविष्टि “{field.Hindi}” का उत्तर नहीं हो सकती, अतः सूची का प्रयोग नहीं होगा। "
                    + $"अधिकारी से पूछा जाएगा: {asked.Hindi}।")
            : new Phrase(
                $"its cells are formatted for: {clash.CellKind.DisplayText().English}. "
                    + $"“{field.English}” keeps its meaning; officers will be asked for: {asked.English}.",
                $"इसके कक्ष इस प्रकार हेतु बने हैं: {clash.CellKind.DisplayText().Hindi}। "
                    + $"“{field.Hindi}” का अर्थ वही रहेगा; अधिकारी से पूछा जाएगा: {asked.Hindi}।");
        return start + what + new Phrase(
            " If the column means something else, please correct it.", " यदि स्तंभ का अर्थ कुछ और है, तो कृपया इसे सुधारें।");
    }

    private static Phrase Suggestion(TemplateColumn column) => column.Suggested is { } value
        ? new Phrase(
            $". All samples have “{Shorten(value)}”; correct the column if this is the same in every row",
            $"। सभी नमूनों में “{Shorten(value)}” है; यदि यह प्रत्येक पंक्ति में समान हो तो स्तंभ सुधारें")
        : Phrase.Empty;

    private static Phrase Entries(TemplateColumn column) => column.Choices.Count > 0
        ? Phrase.Same(" (") + Phrase.Counted(column.Choices.Count, ("entry", "entries"), ("प्रविष्टि", "प्रविष्टियाँ")) + Phrase.Same(")")
        : Phrase.Empty;
}
