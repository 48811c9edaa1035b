using BotApp.Consolidation;
using BotApp.Requests;
using BotApp.Support;

namespace BotApp.OfficeDirectory.Joining;

public sealed class PersonFactsTests
{
    private static readonly PersonFacts Paper = new("ASHA R. MENON", A.Division.Id, null, "1995-04-12", "asha@gov.in", "9847012345");

    [Fact]
    public void Matching_name_and_office_is_a_weak_match()
    {
        var agree = Paper.SameAs(new PersonFacts("Menon Asha", A.Division.Id, null, null, null, null))!;

        Assert.Equal([Agreement.Name, Agreement.Office], agree);
        Assert.True(agree.AreWeak());
    }

    [Theory]
    [InlineData("Menon Asha", null, null, null, false)]
    [InlineData("Menon Asha", "1995-04-12", null, null, true)]
    [InlineData("Menon Asha", null, "ASHA@gov.in", null, true)]
    [InlineData("Menon Asha", null, null, "9847012345", true)]
    [InlineData("Menon Asha", "1995-04-13", null, "9847012345", false)]
    [InlineData("Binu Thomas", null, null, "9847012345", false)]
    [InlineData("Binu Thomas", "1995-04-12", null, null, false)]
    [InlineData("आशा मेनन", "1995-04-12", null, "9847012345", true)]
    public void Across_offices_a_personal_fact_must_match_without_a_conflicting_date_of_birth(string name, string? born, string? mail, string? mobile, bool same) =>
        Assert.Equal(same, Paper.SameAs(new PersonFacts(name, A.Id(9), null, born, mail, mobile)) is { } agree && !agree.AreWeak());

    [Fact]
    public void The_same_SSO_ID_matches_and_a_different_one_excludes()
    {
        var officer = new PersonFacts("Binu Thomas", A.Id(9), "10234567", null, null, null);

        Assert.Equal([Agreement.SsoId], (Paper with { SsoId = "10234567" }).SameAs(officer));
        Assert.Null((Paper with { Name = "Binu Thomas", OfficeId = A.Id(9), SsoId = "10230000" }).SameAs(officer));
    }

    [Fact]
    public void Directory_facts_take_precedence_then_the_newest_request()
    {
        var officer = A.Officer(11, "Asha Menon", Designation.Inspector);

        var facts = PersonFacts.Of(officer, [Answers.None.With(TemplateField.Mobile, "9447000001"), A.CreationAnswers]);

        Assert.Equal((officer.Upn, "9447000001", "1995-04-12"), (facts.Email, facts.Mobile, facts.DateOfBirth));
    }
}
