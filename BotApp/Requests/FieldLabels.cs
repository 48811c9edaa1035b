using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Requests;

/// <summary>
/// Labels of template columns on cards. The official header stays unchanged; Hindi appears beside it, never in the file.
/// </summary>
public static class FieldLabels
{
    public static Phrase For(TemplateColumn column)
    {
        var header = column.Header.TrimEnd('*', ' ');
        return new Phrase(header, HindiOf(column.Field, header) ?? header);
    }

    /// <summary>The column's label by field key; the key itself if the template has no such column.</summary>
    public static Phrase For(TemplateLayout layout, string field) =>
        layout.Column(field) is { } column ? For(column) : Phrase.Same(field);

    // The header says more than the field's general meaning.
    private static string? HindiOf(string field, string header) => field switch
    {
        TemplateField.Name when !header.Contains("Service Book", StringComparison.OrdinalIgnoreCase) => "नाम",
        TemplateField.EffectiveDate when header.Contains("promotion", StringComparison.OrdinalIgnoreCase) => "पदोन्नति की तिथि",
        _ => Hindi(field),
    };

    private static string? Hindi(string field) => field switch
    {
        TemplateField.Name => "नाम (सेवा पुस्तिका के अनुसार)",
        TemplateField.FirstName => "प्रथम नाम",
        TemplateField.MiddleName => "मध्य नाम",
        TemplateField.LastName => "उपनाम",
        TemplateField.Designation => "पदनाम",
        TemplateField.OldDesignation => "पुराना पदनाम",
        TemplateField.NewDesignation => "नया पदनाम",
        TemplateField.DateOfBirth => "जन्म तिथि",
        TemplateField.DateOfJoining => "कार्यग्रहण तिथि",
        TemplateField.Gender => "लिंग",
        TemplateField.Mobile => "मोबाइल नंबर",
        TemplateField.Email => "कार्यालयीन ई-मेल",
        TemplateField.Commissionerate => "आयुक्तालय",
        TemplateField.Office => "मंडल / अनुभाग",
        TemplateField.Range => "परिक्षेत्र (रेंज)",
        TemplateField.Location => "स्थान",
        TemplateField.Application => "अपेक्षित एप्लिकेशन",
        TemplateField.EmployeeCode => "कर्मचारी कोड",
        TemplateField.SsoId => "SSO-ID",
        TemplateField.OrderNumber => "आदेश संख्या",
        TemplateField.OrderDate => "आदेश की तिथि",
        TemplateField.EffectiveDate => "प्रभावी तिथि",
        TemplateField.Remarks => "अभ्युक्ति",
        TemplateField.RequestNumber => "अनुरोध संख्या",
        _ => null,
    };
}
