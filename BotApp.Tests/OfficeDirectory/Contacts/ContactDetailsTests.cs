using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Support;

namespace BotApp.OfficeDirectory.Contacts;

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
        Assert.False(ContactDetails.Parse(Good, A.Today).IsRefused(out _, out var details));
        Assert.Equal(["1800-266-2232", "1800 121 4560"], details.Phones);
        Assert.Equal(A.Today, details.LastVerifiedOn);
    }

    [Theory]
    [InlineData(ContactDetails.MailField, "saksham", typeof(ContactMailWrong))]
    [InlineData(ContactDetails.MailField, "Saksham <a@b.in>", typeof(ContactMailWrong))]
    [InlineData(ContactDetails.PhonesField, "call us", typeof(ContactPhonesWrong))]
    [InlineData(ContactDetails.PhonesField, "100001,100002,100003,100004,100005", typeof(ContactPhonesWrong))]
    [InlineData(ContactDetails.NoteHindiField, " ", typeof(Requests.Missing))]
    [InlineData(ContactDetails.VerifiedField, "2026-11-24", typeof(VerifiedDayWrong))]
    [InlineData(ContactDetails.VerifiedField, "", typeof(VerifiedDayWrong))]
    public void Invalid_addresses_and_numbers_are_refused_at_their_field(string field, string typed, Type refusal)
    {
        Assert.True(ContactDetails.Parse(Good.With(field, typed), A.Today).IsRefused(out var why, out _));
        var mistake = Assert.Single(Assert.IsType<Mistakes>(why).All);
        Assert.IsType(refusal, mistake);
        Assert.Equal(field, mistake.Field);
        Assert.NotEqual(mistake.Words.English, mistake.Words.Hindi);
    }

    [Fact]
    public void A_contact_needs_a_mail_address_or_a_telephone_number()
    {
        Assert.True(ContactDetails.Parse(Good.With(ContactDetails.MailField, "").With(ContactDetails.PhonesField, ""), A.Today).IsRefused(out var why, out _));
        Assert.IsType<ContactUnreachable>(Assert.Single(Assert.IsType<Mistakes>(why).All));
    }
}
