using BotApp.Consolidation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;

namespace BotApp.Approvals;

public sealed class DoubtsTests
{
    private static readonly Known Fine = new(A.Asha, A.Division.Name, 1, [], []);

    [Fact]
    public void A_complete_request_that_matches_the_directory_has_no_flags() =>
        Assert.Empty(Doubts.About(A.Request(), Fine));

    [Fact]
    public void A_request_without_attachment_is_flagged() => Assert.Equal(["scan"], Codes(A.Request(), Fine with { Scans = 0 }));

    [Fact]
    public void A_possible_duplicate_is_flagged_with_its_number()
    {
        var doubt = Assert.Single(Doubts.About(A.Request(), Fine with { Twins = ["KCH-2026-000077-1"] }));

        Assert.Equal("twin", doubt.Code);
        Assert.Contains("KCH-2026-000077-1", doubt.Words.English, StringComparison.Ordinal);
        Assert.Contains("KCH-2026-000077-1", doubt.Words.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_mobile_number_is_flagged_once_with_the_other_request()
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
        var newcomer = A.Officer(11, "Asha Menon", Designation.Inspector);
        newcomer.Standing = Standing.Registered;

        Assert.Equal(["registered"], Codes(A.Request(), Fine with { Maker = newcomer }));
    }

    [Fact]
    public void A_creation_request_with_a_recorded_SSO_ID_is_flagged()
    {
        var owner = A.Officer(11, "Asha Menon", Designation.Inspector);
        owner.SsoId = "00123456";

        Assert.Equal(["has-one"], Codes(A.Request(), Fine with { Maker = owner }));
        Assert.DoesNotContain("has-one", Codes(A.Request(RequestKind.Promotion), Fine with { Maker = owner }));
    }

    [Theory]
    [InlineData("2026-08-25", false)]
    [InlineData("2026-08-24", true)]
    public void An_order_older_than_90_days_is_flagged_as_late(string day, bool late) =>
        Assert.Equal(late, Codes(With(TemplateField.OrderDate, day), Fine).Contains("late"));

    [Fact]
    public void Both_the_old_and_the_new_designation_match_the_directory()
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
