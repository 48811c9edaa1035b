using BotApp.Consolidation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;

namespace BotApp.Approvals;

public sealed class DoubtsTests
{
    private static readonly Known Fine = new(A.Asha, A.Division.Name, 1, [], []);

    [Fact]
    public void A_complete_request_that_agrees_with_the_directory_raises_no_doubt() =>
        Assert.Empty(Doubts.About(A.Request(), Fine));

    [Fact]
    public void A_request_without_a_scan_is_doubtful() => Assert.Equal(["scan"], Codes(A.Request(), Fine with { Scans = 0 }));

    [Fact]
    public void The_same_name_and_date_of_birth_elsewhere_is_named_by_its_number()
    {
        var doubt = Assert.Single(Doubts.About(A.Request(), Fine with { Twins = ["KCH-2026-000077-1"] }));

        Assert.Equal("twin", doubt.Code);
        Assert.Contains("KCH-2026-000077-1", doubt.Words.English, StringComparison.Ordinal);
        Assert.Contains("KCH-2026-000077-1", doubt.Words.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_mobile_number_of_another_officer_is_named_by_its_request_but_not_twice()
    {
        Assert.Equal(["mobile"], Codes(A.Request(), Fine with { SameMobile = ["KCH-2026-000088-2"] }));
        Assert.Equal(["twin"], Codes(A.Request(), Fine with { Twins = ["KCH-2026-000088-2"], SameMobile = ["KCH-2026-000088-2"] }));
        Assert.Equal(["twin", "mobile"], Codes(A.Request(), Fine with { Twins = ["KCH-2026-000077-1"], SameMobile = ["KCH-2026-000077-1", "KCH-2026-000088-2"] }));
    }

    [Theory]
    [InlineData("ASHA MENON")]
    [InlineData("Menon Asha")]
    [InlineData("Asha R. Menon")]
    [InlineData("Āsha Menon")]
    public void Spellings_of_the_same_name_are_no_difference(string name) => Assert.Empty(Codes(With(TemplateField.Name, name), Fine));

    [Fact]
    public void Another_name_designation_or_office_than_the_directorys_is_told()
    {
        Assert.Equal(["name"], Codes(With(TemplateField.Name, "Asha Nair"), Fine));
        Assert.Equal(["designation"], Codes(With(TemplateField.Designation, "Superintendent"), Fine));
        Assert.Equal(["office"], Codes(With(TemplateField.Office, "Aluva Division"), Fine));
        Assert.Empty(Codes(With(TemplateField.Office, "Ernakulam"), Fine));
    }

    [Fact]
    public void A_person_who_registered_by_themselves_is_to_be_looked_at()
    {
        var newcomer = A.Officer(11, "Asha Menon", Designation.Inspector);
        newcomer.Standing = Standing.Registered;

        Assert.Equal(["registered"], Codes(A.Request(), Fine with { Maker = newcomer }));
    }

    [Fact]
    public void A_fresh_application_of_somebody_with_a_recorded_SSO_ID_is_not_approved_unseen()
    {
        var owner = A.Officer(11, "Asha Menon", Designation.Inspector);
        owner.SsoId = "00123456";

        Assert.Equal(["has-one"], Codes(A.Request(), Fine with { Maker = owner }));
        Assert.DoesNotContain("has-one", Codes(A.Request(RequestKind.Promotion), Fine with { Maker = owner }));
    }

    [Theory]
    [InlineData("2026-08-25", false)]
    [InlineData("2026-08-24", true)]
    public void An_order_of_more_than_ninety_days_ago_is_late(string day, bool late) =>
        Assert.Equal(late, Codes(With(TemplateField.OrderDate, day), Fine).Contains("late"));

    [Fact]
    public void A_promotion_may_be_in_the_directory_already_or_not_yet()
    {
        var promotion = With(TemplateField.OldDesignation, "Inspector", A.CreationAnswers.With(TemplateField.Designation, null).With(TemplateField.NewDesignation, "Superintendent"));

        Assert.Empty(Codes(promotion, Fine));
        Assert.Empty(Codes(promotion, Fine with { Maker = A.Officer(11, "Asha Menon", Designation.Superintendent) }));
        Assert.Equal(["designation"], Codes(promotion, Fine with { Maker = A.Officer(11, "Asha Menon", Designation.AssistantCommissioner) }));
    }

    private static IEnumerable<string> Codes(Request request, Known known) => Doubts.About(request, known).Select(doubt => doubt.Code);

    private static Request With(string field, string value, Answers? answers = null) => Request.Submit(
        A.Id(1), "KCH-2026-000001-1", RequestKind.Creation, A.Asha.Id, A.Division.Id, A.Id(31), (answers ?? A.CreationAnswers).With(field, value), A.Noon);
}
