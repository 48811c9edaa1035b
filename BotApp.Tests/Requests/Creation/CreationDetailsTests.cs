using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Support;
using BotApp.Templates;

namespace BotApp.Requests.Creation;

[Trait("Size", "fast")]
public sealed class CreationDetailsTests
{
    private static readonly CreationDetails Creation = new();

    [Fact]
    public void An_inspector_without_an_sso_id_may_apply()
    {
        Assert.Null(Creation.CheckEligibility(TestData.Asha));
        Assert.Empty(Creation.Validate(TestData.CreationAnswers, TestData.Today));
    }

    [Fact]
    public void An_officer_with_an_sso_id_is_refused_with_its_last_digits_and_the_reason()
    {
        var officer = TestData.Officer(15, "Elsa Paul", Designation.Superintendent);
        officer.SsoId = "10234567";

        var why = Assert.IsType<HasOneAlready>(Creation.CheckEligibility(officer));
        Assert.StartsWith("An SSO-ID is already recorded for you (•••••567).", why.Message.English, StringComparison.Ordinal);
        Assert.Contains("no fresh application may be sent (¶2)", why.Message.English, StringComparison.Ordinal);
        Assert.Contains("नया आवेदन न भेजा जाए (पैरा 2)", why.Message.Hindi, StringComparison.Ordinal);
        Assert.DoesNotContain("10234567", why.Message.English + why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_circular_does_not_apply_below_inspector()
    {
        var why = Assert.IsType<BelowInspector>(Creation.CheckEligibility(TestData.Officer(16, "Faisal Ali", Designation.TaxAssistant)));

        Assert.Equal(
            "The circular covers Inspectors and above (¶1). For other staff please ask the Headquarters computer cell.",
            why.Message.English);
        Assert.Equal(
            "परिपत्र निरीक्षक एवं उससे ऊपर के अधिकारियों पर लागू है (पैरा 1)। "
                + "अन्य कर्मचारी कृपया मुख्यालय कंप्यूटर प्रकोष्ठ से संपर्क करें।",
            why.Message.Hindi);
        Assert.Equal(
            new BelowInspector(TemplateField.Designation),
            Assert.Single(Creation.Validate(TestData.CreationAnswers.With(TemplateField.Designation, "Tax Assistant"), TestData.Today)));
    }

    [Theory]
    [InlineData("1990-01-01", typeof(JoinedBeforeBirth), "Were the two dates swapped?", "क्या दोनों तिथियाँ आपस में बदल गई हैं?")]
    [InlineData("1995-04-12", typeof(JoinedBeforeBirth), "Were the two dates swapped?", "क्या दोनों तिथियाँ आपस में बदल गई हैं?")]
    [InlineData("2013-04-11", typeof(JoinedTooYoung), "less than 18 years after the date of birth", "18 वर्ष से कम बाद")]
    public void The_joining_date_must_fit_the_date_of_birth(string joined, Type refusal, string english, string hindi)
    {
        var why = Assert.Single(Creation.Validate(TestData.CreationAnswers.With(TemplateField.DateOfJoining, joined), TestData.Today));

        Assert.IsType(refusal, why);
        Assert.Equal(TemplateField.DateOfJoining, why.Field);
        Assert.Contains(english, why.Message.English, StringComparison.Ordinal);
        Assert.Contains(hindi, why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void Joining_on_the_eighteenth_birthday_is_valid() =>
        Assert.Empty(Creation.Validate(TestData.CreationAnswers.With(TemplateField.DateOfJoining, "2013-04-12"), TestData.Today));

    [Fact]
    public void A_date_of_birth_over_65_years_ago_is_refused()
    {
        var old = TestData.CreationAnswers.With(TemplateField.DateOfBirth, "1961-11-22").With(TemplateField.DateOfJoining, "1985-01-01");

        var why = Assert.Single(Creation.Validate(old, TestData.Today));
        Assert.Equal("The date of birth is too long ago for a serving officer. Please check the year.", why.Message.English);
        Assert.Equal("यह जन्म तिथि सेवारत अधिकारी के लिए बहुत पुरानी है। कृपया वर्ष जाँच लें।", why.Message.Hindi);
        Assert.Empty(Creation.Validate(old.With(TemplateField.DateOfBirth, "1961-11-23"), TestData.Today));
    }

    [Fact]
    public void The_refusal_of_a_second_request_names_number_and_holder()
    {
        var why = new PendingAlready("KCH-2026-000123-7", new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ"));

        Assert.Equal(
            "Your request KCH-2026-000123-7 is already under way. It is with: the Headquarters computer cell. "
                + "A second request is not needed.",
            why.Message.English);
        Assert.Equal(
            "आपका अनुरोध KCH-2026-000123-7 पहले से प्रक्रिया में है। यह वर्तमान में इनके पास है: मुख्यालय कंप्यूटर प्रकोष्ठ। "
                + "दूसरे अनुरोध की आवश्यकता नहीं है।",
            why.Message.Hindi);
    }

    [Fact]
    public void Every_form_names_its_missing_document_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<RequestKind>())
        {
            if (FlowCatalog.Find(kind) is { } form)
            {
                Assert.StartsWith("Please attach the scan of", form.AttachmentMissing.Message.English, StringComparison.Ordinal);
                Assert.StartsWith("कृपया पहले", form.AttachmentMissing.Message.Hindi, StringComparison.Ordinal);
                Assert.Contains("¶", form.AttachmentInstructions.English, StringComparison.Ordinal);
                Assert.Contains("पैरा", form.AttachmentInstructions.Hindi, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_form_is_prefilled_from_the_directory_and_the_last_request()
    {
        var questions = TestData.Creation.FormFields();
        var profile = OfficeProfile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json")));

        var answers = Creation.Prefill(
            questions,
            new DirectoryFacts(TestData.Asha, TestData.Division, profile),
            TestData.CreationAnswers.With(TemplateField.Name, "An Old Name"));

        Assert.Equal("Asha Menon", answers[TemplateField.Name]);
        Assert.Equal("Ernakulam Division", answers[TemplateField.Office]);
        Assert.Equal("9847012345", answers[TemplateField.Mobile]);
        Assert.Null(answers[TemplateField.DateOfBirth]);
    }

    [Theory]
    [InlineData("INSPECTOR", "INSPECTOR")]
    [InlineData("Insp.", "Insp.")]
    [InlineData("निरीक्षक", "निरीक्षक")]
    [InlineData("Superintendent", null)]
    public void Prefilled_choices_use_the_spelling_of_the_list(string entry, string? chosen)
    {
        var designation = TestData.Creation.Column(TemplateField.Designation)! with { Choices = ["Commissioner", entry] };
        var profile = OfficeProfile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json")));

        Assert.Equal(
            chosen,
            Creation.Prefill(
                [FormField.From(designation)],
                new DirectoryFacts(TestData.Asha, TestData.Division, profile),
                Answers.None)[TemplateField.Designation]);
    }
}
