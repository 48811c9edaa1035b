using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments.Screening;
using BotApp.Support;
using BotApp.Templates;

namespace BotApp.Approvals;

[Trait("Size", "fast")]
public sealed class ReviewFlagsTests
{
    private static readonly ReviewFacts Fine = new(TestData.Asha, TestData.Division.Name, 1, [], []);

    [Fact]
    public void A_complete_request_that_matches_the_directory_has_no_flags() =>
        Assert.Empty(ReviewFlags.For(TestData.Request(), Fine));

    [Fact]
    public void A_request_without_attachment_is_flagged() =>
        Assert.Equal(["scan"], Codes(TestData.Request(), Fine with { AttachmentCount = 0 }));

    [Fact]
    public void A_document_that_is_not_a_plain_scan_is_flagged_with_what_was_found()
    {
        var flag = Assert.Single(ReviewFlags.For(TestData.Request(), Fine with { Warnings = PdfWarnings.Encrypted | PdfWarnings.Script }));

        Assert.Equal("document", flag.Code);
        Assert.Contains(
            "it is protected by a password or restrictions; it contains a script.",
            flag.Message.English,
            StringComparison.Ordinal);
        Assert.Contains("यह पासवर्ड अथवा प्रतिबंधों से सुरक्षित है; इसमें स्क्रिप्ट है।", flag.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_possible_duplicate_is_flagged_with_its_number()
    {
        var flag = Assert.Single(ReviewFlags.For(TestData.Request(), Fine with { DuplicateNumbers = ["KCH-2026-000077-1"] }));

        Assert.Equal("twin", flag.Code);
        Assert.Contains("KCH-2026-000077-1", flag.Message.English, StringComparison.Ordinal);
        Assert.Contains("KCH-2026-000077-1", flag.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_mobile_number_is_flagged_once_with_the_other_request()
    {
        Assert.Equal(["mobile"], Codes(TestData.Request(), Fine with { SameMobileNumbers = ["KCH-2026-000088-2"] }));
        Assert.Equal(
            ["twin"],
            Codes(TestData.Request(), Fine with { DuplicateNumbers = ["KCH-2026-000088-2"], SameMobileNumbers = ["KCH-2026-000088-2"] }));
        Assert.Equal(
            ["twin", "mobile"],
            Codes(
                TestData.Request(),
                Fine with { DuplicateNumbers = ["KCH-2026-000077-1"], SameMobileNumbers = ["KCH-2026-000077-1", "KCH-2026-000088-2"] }));
    }

    [Theory]
    [InlineData("ASHA MENON")]
    [InlineData("Menon Asha")]
    [InlineData("Asha R. Menon")]
    [InlineData("Āsha Menon")]
    public void Different_spellings_of_a_name_are_not_flagged(string name) => Assert.Empty(Codes(With(TemplateField.Name, name), Fine));

    [Fact]
    public void Differences_from_the_directory_are_flagged()
    {
        Assert.Equal(["name"], Codes(With(TemplateField.Name, "Asha Nair"), Fine));
        Assert.Equal(["designation"], Codes(With(TemplateField.Designation, "Superintendent"), Fine));
        Assert.Equal(["office"], Codes(With(TemplateField.Office, "Aluva Division"), Fine));
        Assert.Empty(Codes(With(TemplateField.Office, "Ernakulam"), Fine));
    }

    [Fact]
    public void A_self_registered_person_is_flagged()
    {
        var newcomer = TestData.Officer(11, "Asha Menon", Designation.Inspector);
        newcomer.Status = DirectoryStatus.Registered;

        Assert.Equal(["registered"], Codes(TestData.Request(), Fine with { Maker = newcomer }));
    }

    [Fact]
    public void A_creation_request_with_a_recorded_SSO_ID_is_flagged()
    {
        var owner = TestData.Officer(11, "Asha Menon", Designation.Inspector);
        owner.SsoId = "00123456";

        Assert.Equal(["has-one"], Codes(TestData.Request(), Fine with { Maker = owner }));
        Assert.DoesNotContain("has-one", Codes(TestData.Request(RequestKind.Promotion), Fine with { Maker = owner }));
    }

    [Theory]
    [InlineData("2026-08-25", false)]
    [InlineData("2026-08-24", true)]
    public void An_order_older_than_90_days_is_flagged_as_late(string day, bool late) =>
        Assert.Equal(late, Codes(With(TemplateField.OrderDate, day), Fine).Contains("late"));

    [Fact]
    public void Both_the_old_and_the_new_designation_match_the_directory()
    {
        var promotion = With(
            TemplateField.OldDesignation,
            "Inspector",
            TestData.CreationAnswers.With(TemplateField.Designation, null).With(TemplateField.NewDesignation, "Superintendent"));

        Assert.Empty(Codes(promotion, Fine));
        Assert.Empty(Codes(promotion, Fine with { Maker = TestData.Officer(11, "Asha Menon", Designation.Superintendent) }));
        Assert.Equal(
            ["designation"],
            Codes(promotion, Fine with { Maker = TestData.Officer(11, "Asha Menon", Designation.AssistantCommissioner) }));
    }

    private static IEnumerable<string> Codes(Request request, ReviewFacts known) =>
        ReviewFlags.For(request, known).Select(flag => flag.Code);

    private static Request With(string field, string value, Answers? answers = null) => Request.Submit(
        TestData.Id(1),
        "KCH-2026-000001-1",
        RequestKind.Creation,
        TestData.Asha.Id,
        TestData.Division.Id,
        TestData.Id(31),
        (answers ?? TestData.CreationAnswers).With(field, value),
        TestData.Noon);
}
