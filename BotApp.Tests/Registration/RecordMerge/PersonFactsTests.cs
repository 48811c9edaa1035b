using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;

namespace BotApp.Registration.RecordMerge;

[Trait("Size", "fast")]
public sealed class PersonFactsTests
{
    private static readonly PersonFacts Paper = new("ASHA R. MENON", TestData.Division.Id, null, "1995-04-12", "asha@gov.in", "9847012345");

    [Fact]
    public void Matching_name_and_office_is_a_weak_match()
    {
        var agree = Paper.MatchWith(new PersonFacts("Menon Asha", TestData.Division.Id, null, null, null, null))!;

        Assert.Equal([MatchingField.Name, MatchingField.Office], agree);
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
    public void Across_offices_a_personal_fact_must_match_without_a_conflicting_date_of_birth(
        string name, string? born, string? mail, string? mobile, bool same) =>
        Assert.Equal(
            same,
            Paper.MatchWith(new PersonFacts(name, TestData.Id(9), null, born, mail, mobile)) is { } agree && !agree.AreWeak());

    [Fact]
    public void The_same_SSO_ID_matches_and_a_different_one_excludes()
    {
        var officer = new PersonFacts("Binu Thomas", TestData.Id(9), "10234567", null, null, null);

        Assert.Equal([MatchingField.SsoId], (Paper with { SsoId = "10234567" }).MatchWith(officer));
        Assert.Null((Paper with { Name = "Binu Thomas", OfficeId = TestData.Id(9), SsoId = "10230000" }).MatchWith(officer));
    }

    [Fact]
    public void Directory_facts_take_precedence_then_the_newest_request()
    {
        var officer = TestData.Officer(11, "Asha Menon", Designation.Inspector);

        var facts = PersonFacts.From(officer, [Answers.None.With(TemplateField.Mobile, "9447000001"), TestData.CreationAnswers]);

        Assert.Equal((officer.Upn, "9447000001", "1995-04-12"), (facts.Email, facts.Mobile, facts.DateOfBirth));
    }
}
