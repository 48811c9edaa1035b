using BotApp.Basics;
using BotApp.Requests.Forms;
using BotApp.Support;
using BotApp.Templates;

namespace BotApp.Requests;

[Trait("Size", "fast")]
public sealed class FieldRulesTests
{
    [Theory]
    [InlineData(ColumnKind.Text, TemplateField.Name, "Asha Menon")]
    [InlineData(ColumnKind.Text, TemplateField.Name, "आशा मेनन")]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha.menon@gov.in")]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@kochi.example.gov.in")]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@nic.in")]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@office.example")]
    [InlineData(ColumnKind.Phone, TemplateField.Mobile, "9847012345")]
    [InlineData(ColumnKind.Date, TemplateField.DateOfBirth, "1995-04-12")]
    public void A_valid_answer_is_stored_unchanged(ColumnKind kind, string field, string typed)
    {
        Assert.False(Check(kind, field, typed).IsRefused(out _, out var kept));
        Assert.Equal(typed, kept);
    }

    [Theory]
    [InlineData("+91 98470 12345")]
    [InlineData("098470-12345")]
    [InlineData("९८४७०१२३४५")]
    public void A_mobile_number_is_normalized_to_ten_digits(string typed)
    {
        Assert.False(Check(ColumnKind.Phone, TemplateField.Mobile, typed).IsRefused(out _, out var kept));
        Assert.Equal("9847012345", kept);
    }

    [Theory]
    [InlineData(ColumnKind.Text, TemplateField.Name, "", typeof(FieldMissing))]
    [InlineData(ColumnKind.Text, TemplateField.Name, "   ", typeof(FieldMissing))]
    [InlineData(ColumnKind.Text, TemplateField.Name, "Agent 007", typeof(InvalidName))]
    [InlineData(ColumnKind.Text, TemplateField.Name, "<at>All</at>", typeof(MarkupInText))]
    [InlineData(ColumnKind.Text, TemplateField.Location, "<b>", typeof(MarkupInText))]
    [InlineData(ColumnKind.Text, TemplateField.Name, "😀😀", typeof(NoLettersOrDigits))]
    [InlineData(ColumnKind.Text, TemplateField.OrderNumber, "=", typeof(NoLettersOrDigits))]
    [InlineData(ColumnKind.Text, TemplateField.OrderNumber, "👍", typeof(NoLettersOrDigits))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha", typeof(InvalidEmail))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "Asha <asha@gov.in>", typeof(InvalidEmail))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@gmail.com", typeof(PublicMailbox))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@gov.in.example.com", typeof(MisspelledOfficialDomain))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@mygov.in", typeof(MisspelledOfficialDomain))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@goc.in", typeof(MisspelledOfficialDomain))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@gov.inn", typeof(MisspelledOfficialDomain))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@gv.in", typeof(MisspelledOfficialDomain))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@ncic.in", typeof(MisspelledOfficialDomain))]
    [InlineData(ColumnKind.Email, TemplateField.Email, "asha@gvo.in", typeof(MisspelledOfficialDomain))]
    [InlineData(ColumnKind.Phone, TemplateField.Mobile, "12345", typeof(InvalidMobile))]
    [InlineData(ColumnKind.Phone, TemplateField.Mobile, "call me", typeof(InvalidMobile))]
    [InlineData(ColumnKind.Date, TemplateField.DateOfBirth, "soon", typeof(InvalidDate))]
    [InlineData(ColumnKind.Date, TemplateField.DateOfBirth, "1995-02-30", typeof(InvalidDate))]
    [InlineData(ColumnKind.Date, TemplateField.DateOfBirth, "2027-01-01", typeof(DateInFuture))]
    [InlineData(ColumnKind.Date, TemplateField.DateOfBirth, "0095-04-12", typeof(DateOutOfRange))]
    [InlineData(ColumnKind.Date, TemplateField.DateOfJoining, "1921-07-01", typeof(DateOutOfRange))]
    [InlineData(ColumnKind.Date, TemplateField.EffectiveDate, "2926-01-05", typeof(DateOutOfRange))]
    [InlineData(ColumnKind.Date, TemplateField.OrderDate, "9999-12-31", typeof(DateInFuture))]
    [InlineData(ColumnKind.Phone, "OfficePhone", "call me", typeof(InvalidPhone))]
    [InlineData(ColumnKind.Choice, TemplateField.Designation, "King", typeof(NotInList))]
    public void An_invalid_answer_is_refused_at_its_field_in_both_languages(ColumnKind kind, string field, string typed, Type refusal)
    {
        Assert.True(Check(kind, field, typed).IsRefused(out var why, out _));
        Assert.IsType(refusal, why);
        Assert.Equal(field, why.Field);
        Assert.NotEqual(why.Message.In(Language.English), why.Message.In(Language.Hindi));
    }

    [Theory]
    [InlineData("12.04.1995")]
    [InlineData("12/4/1995")]
    [InlineData("12-अप्रैल-1995")]
    [InlineData("1995-04-12")]
    public void A_date_is_normalized_from_any_usual_format(string typed)
    {
        Assert.False(Check(ColumnKind.Date, TemplateField.DateOfBirth, typed).IsRefused(out _, out var kept));
        Assert.Equal("1995-04-12", kept);
    }

    [Fact]
    public void A_landline_is_accepted_in_a_phone_field()
    {
        Assert.False(Check(ColumnKind.Phone, "OfficePhone", "0484-2390404").IsRefused(out _, out var kept));
        Assert.Equal("0484-2390404", kept);
    }

    [Fact]
    public void An_answer_that_is_too_long_is_refused_with_its_length()
    {
        Assert.True(Check(ColumnKind.Text, TemplateField.Remarks, new string('x', 201)).IsRefused(out var why, out _));
        Assert.Contains("201", why!.Message.English, StringComparison.Ordinal);
    }

    private static Result<string> Check(ColumnKind kind, string field, string typed) =>
        FieldRules.Check(
            FormField.From(new TemplateColumn(
                1,
                field,
                field,
                ColumnRole.Answer,
                kind,
                Required: true,
                kind is ColumnKind.Choice ? ["Inspector"] : [],
                null)),
            typed,
            TestData.Today);
}
