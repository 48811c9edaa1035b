namespace BotApp.Templates;

[Trait("Size", "fast")]
public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("Sl. No.", TemplateField.Serial)]
    [InlineData("S.No", TemplateField.Serial)]
    [InlineData("क्र.सं.", TemplateField.Serial)]
    [InlineData("Name of officer (as in Service Book)", TemplateField.Name)]
    [InlineData("Name of the Officer *", TemplateField.Name)]
    [InlineData("Name / नाम", TemplateField.Name)]
    [InlineData("अधिकारी का नाम", TemplateField.Name)]
    [InlineData("FIRST NAME", TemplateField.FirstName)]
    [InlineData("Name of the officer: Last name", TemplateField.LastName)]
    [InlineData("Personal details: Date of Birth (dd/mm/yyyy)", TemplateField.DateOfBirth)]
    [InlineData("D.O.B.", TemplateField.DateOfBirth)]
    [InlineData("जन्म तिथि", TemplateField.DateOfBirth)]
    [InlineData("Date of joining", TemplateField.DateOfJoining)]
    [InlineData("Date of joining in Service", TemplateField.DateOfJoining)]
    [InlineData("Date of Joining Dept.", TemplateField.DateOfJoining)]
    [InlineData("Desig.", TemplateField.Designation)]
    [InlineData("Date of promotion", TemplateField.EffectiveDate)]
    [InlineData("Order No.", TemplateField.OrderNumber)]
    [InlineData("Order: Date", TemplateField.OrderDate)]
    [InlineData("Promotion order dated", null)]
    [InlineData("Order no. & date", null)]
    [InlineData("Mobile No", TemplateField.Mobile)]
    [InlineData("E-mail ID", TemplateField.Email)]
    [InlineData("Official e-mail", TemplateField.Email)]
    [InlineData("Alternate e-mail", null)]
    [InlineData("Division/Section", TemplateField.Office)]
    [InlineData("मंडल / अनुभाग", TemplateField.Office)]
    [InlineData("Old location", null)]
    [InlineData("SSO-ID", TemplateField.SsoId)]
    [InlineData("SSOID", TemplateField.SsoId)]
    [InlineData("Application needed (ACES/GST/ICES/Mail)", TemplateField.Application)]
    [InlineData("Application being used", TemplateField.Application)]
    [InlineData("Date of application", null)]
    [InlineData("Old Designation", TemplateField.OldDesignation)]
    [InlineData("Designation: New", TemplateField.NewDesignation)]
    [InlineData("Remarks, if any", TemplateField.Remarks)]
    [InlineData("Father's name", null)]
    [InlineData("Father's name: First name", null)]
    [InlineData("Name of spouse", null)]
    [InlineData("Name of reporting officer", null)]
    [InlineData("पिता का नाम", null)]
    public void Only_an_unambiguous_heading_is_recognized(string heading, string? field) =>
        Assert.Equal(field, HeaderText.RecognizeField(heading));

    [Fact]
    public void An_unknown_heading_gets_a_stable_key()
    {
        Assert.Equal("BloodGroup_F", HeaderText.DeriveKey("Blood group *", 6));
        Assert.Equal("गृहजिला_AA", HeaderText.DeriveKey("गृह जिला", 27));
        Assert.Equal("_C", HeaderText.DeriveKey("???", 3));
    }
}
