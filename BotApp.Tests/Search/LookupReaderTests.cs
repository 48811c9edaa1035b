using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Support;

namespace BotApp.Search;

[Trait("Size", "fast")]
public sealed class LookupReaderTests
{
    private static readonly string Number = RequestNumber.Format("KCH", 2026, 123);

    [Theory]
    [InlineData("KCH-2026-000123-{0}")]
    [InlineData("kch 2026 000123 {0}")]
    [InlineData("status of KCH-2026-000123-{0}?")]
    [InlineData("KCH-2026-000123-{0} ka kya hua")]
    [InlineData("KCH-2026-000123-{0} की स्थिति")]
    [InlineData("कृपया KCH/2026/123/{0} का क्या हुआ बताएँ")]
    [InlineData("kch-2026-123")]
    [InlineData("2026-000123-{0}")]
    [InlineData("123-{0}")]
    [InlineData("000123-{0}")]
    [InlineData("status of 123-{0}")]
    [InlineData("१२३-{0} की स्थिति क्या है")]
    public void A_request_number_is_read_in_full_and_short(string text) => Assert.Equal([Number], Read(text)!.Numbers);

    [Theory]
    [InlineData("123")]
    [InlineData("000123")]
    [InlineData("request no. 123")]
    [InlineData("अनुरोध संख्या १२३ कहाँ है")]
    public void A_running_number_alone_is_of_this_year_or_the_last(string text) =>
        Assert.Equal([Number, RequestNumber.Format("KCH", 2025, 123)], Read(text)!.Numbers);

    [Theory]
    [InlineData("KCH-2026-000123-{1}")]
    [InlineData("KCH-2026-000132-{0}")]
    [InlineData("KCH-2026-000128-{0}")]
    [InlineData("123-{1}")]
    public void A_number_with_one_slip_is_among_the_similar_ones(string text)
    {
        var lookup = Read(text)!;

        Assert.Empty(lookup.Numbers);
        Assert.Contains(Number, lookup.SimilarNumbers);
        Assert.InRange(lookup.SimilarNumbers.Count, 1, 60);
    }

    [Theory]
    [InlineData("KCH/DIV-ERN/CREATION/2026/07")]
    [InlineData("kch/div-ern/creation/2026/7")]
    [InlineData("where is batch KCH-DIV-ERN-CREATION-2026-07")]
    [InlineData("div-ern/creation/2026/07 ka kya hua")]
    public void A_batch_number_is_read_in_any_style(string text) =>
        Assert.Equal("KCH/DIV-ERN/CREATION/2026/07", Read(text)!.BatchNumber);

    [Theory]
    [InlineData("9847012345")]
    [InlineData("+91 98470 12345")]
    [InlineData("mobile number 98470-12345")]
    [InlineData("९८४७०१२३४५ का क्या हुआ")]
    public void A_mobile_number_is_read_however_it_is_grouped(string text) =>
        Assert.Contains(IdentityFact.OfMobile("9847012345").Single(), Read(text)!.Facts);

    [Theory]
    [InlineData("9847012345 kis office ka number hai")]
    [InlineData("98470 12345 whose number is this, a lady called")]
    [InlineData("9847012345 ee number aarudeya")]
    [InlineData("किस अधिकारी का नंबर है +91 98470 12345")]
    public void A_mobile_number_within_a_question_is_read(string text)
    {
        var terms = Read(text)!;

        Assert.Contains(IdentityFact.OfMobile("9847012345").Single(), terms.Facts);
        Assert.True(terms.AsksWhere);
        Assert.False(terms.IsIdentifier);
    }

    [Theory]
    [InlineData("who can change my mobile 9847012345 in sso")]
    [InlineData("otp of 9847012345 does not come to the phone")]
    public void A_number_in_a_sentence_about_something_else_is_no_look_up(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("10234567")]
    [InlineData("SSO-ID 10234567")]
    [InlineData("sso id 10234567 kis ke paas hai")]
    public void An_sso_id_is_read(string text) => Assert.Contains(IdentityFact.OfSsoId("10234567").Single(), Read(text)!.Facts);

    [Theory]
    [InlineData("status of Asha Menon")]
    [InlineData("asha menon ka kya hua")]
    [InlineData("Menon, Asha ki sthiti batao")]
    [InlineData("where is Smt. Asha R. Menon's")]
    [InlineData("Shri asha  menon")]
    public void A_name_is_read_without_the_question(string text) =>
        Assert.Contains(new IdentityFact("name/ASHA MENON", true), Read(text.Replace("'s", "", StringComparison.Ordinal))!.Facts);

    [Theory]
    [InlineData("आशा मेनन की स्थिति")]
    [InlineData("ആശ മേനോൻ status")]
    public void A_name_in_another_script_is_looked_up_by_its_sound(string text) =>
        Assert.Equal(IdentityFact.OfSound("Asha Menon").Select(sound => sound.Text), Read(text)!.Sounds.Select(sound => sound.Text));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("status")]
    [InlineData("my requests")]
    [InlineData("where is my application")]
    [InlineData("mera request kahan hai")]
    [InlineData("application ka kya hua")]
    [InlineData("स्थिति बताएँ")]
    public void A_question_about_own_requests_names_nothing(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("budget 2026-27")]
    [InlineData("Is 1800-266-2232 still working?")]
    [InlineData("what should I do when my sso id is inactive?")]
    [InlineData("i got promoted on 05-03-2026 by order 123")]
    public void A_sentence_that_happens_to_hold_a_number_does_not_ask_for_a_request(string text) =>
        Assert.False(Read(text) is { NamesRequestOrBatch: true } or { AsksStatus: true } or { IsIdentifier: true });

    [Fact]
    public void Any_text_is_read_without_a_fault()
    {
        var random = new Random(20261129);
        const string Letters = "KCH-2026 /0123456789 abcstatus of ka kya hua की स्थिति Asha.@#'\u200d്\u0301";
        for (var tries = 0; tries < 20_000; tries++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Letters[random.Next(Letters.Length)])]);
            try
            {
                Read(text);
            }
            catch (Exception fault)
            {
                Assert.Fail($"Seed 20261129, “{text}”: {fault}");
            }
        }
    }

    private static SearchTerms? Read(string text)
    {
        var wrong = (Number[^1] - '0' + 1) % 10;
        return LookupReader.Read(
            text.Replace("{0}", Number[^1..], StringComparison.Ordinal).Replace("{1}", $"{wrong}", StringComparison.Ordinal),
            "KCH",
            TestData.Today);
    }
}
