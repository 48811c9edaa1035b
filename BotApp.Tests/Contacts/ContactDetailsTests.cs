using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Support;

namespace BotApp.Contacts;

[Trait("Size", "fast")]
public sealed class ContactDetailsTests
{
    private static readonly Inputs Good = new(new Dictionary<string, string>
    {
        [ContactDetails.MailField] = "saksham.seva@icegate.gov.in",
        [ContactDetails.PhonesField] = "1800-266-2232, 1800 121 4560",
        [ContactDetails.NoteEnglishField] = "Answered today.",
        [ContactDetails.NoteHindiField] = "आज उत्तर मिला।",
        [ContactDetails.SourceField] = "Call of the computer cell",
        [ContactDetails.VerifiedField] = "2026-11-23",
    });

    [Fact]
    public void Two_telephone_numbers_are_parsed_separately()
    {
        Assert.False(ContactDetails.Parse(Good, TestData.Today).IsRefused(out _, out var details));
        Assert.Equal(["1800-266-2232", "1800 121 4560"], details.Phones);
        Assert.Equal(TestData.Today, details.LastVerifiedOn);
    }

    [Theory]
    [InlineData(ContactDetails.MailField, "saksham", typeof(InvalidContactEmail))]
    [InlineData(ContactDetails.MailField, "Saksham <a@b.in>", typeof(InvalidContactEmail))]
    [InlineData(ContactDetails.PhonesField, "call us", typeof(InvalidContactPhones))]
    [InlineData(ContactDetails.PhonesField, "100001,100002,100003,100004,100005", typeof(InvalidContactPhones))]
    [InlineData(ContactDetails.NoteHindiField, " ", typeof(BotApp.Basics.FieldMissing))]
    [InlineData(ContactDetails.VerifiedField, "2026-11-24", typeof(InvalidVerificationDate))]
    [InlineData(ContactDetails.VerifiedField, "", typeof(InvalidVerificationDate))]
    public void Invalid_addresses_and_numbers_are_refused_at_their_field(string field, string typed, Type refusal)
    {
        Assert.True(ContactDetails.Parse(Good.With(field, typed), TestData.Today).IsRefused(out var why, out _));
        var mistake = Assert.Single(Assert.IsType<ValidationErrors>(why).All);
        Assert.IsType(refusal, mistake);
        Assert.Equal(field, mistake.Field);
        Assert.NotEqual(mistake.Message.English, mistake.Message.Hindi);
    }

    [Fact]
    public void A_contact_needs_a_mail_address_or_a_telephone_number()
    {
        Assert.True(ContactDetails.Parse(Good.With(ContactDetails.MailField, "").With(ContactDetails.PhonesField, ""), TestData.Today)
            .IsRefused(out var why, out _));
        Assert.IsType<ContactWithoutAddress>(Assert.Single(Assert.IsType<ValidationErrors>(why).All));
    }
}
