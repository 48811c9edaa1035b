using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Support;

namespace BotApp.Charges;

[Trait("Size", "fast")]
public sealed class LinkCandidateTests
{
    [Fact]
    public void Candidates_of_the_posts_rank_come_first_and_juniors_are_marked()
    {
        var candidates = new[]
        {
            Candidate(1, "Binu", Designation.Inspector, isOwnOffice: true),
            Candidate(2, "Asha", Designation.Inspector, isOwnOffice: true),
            Candidate(3, "Elsa", Designation.Superintendent, isOwnOffice: true),
            Candidate(4, "Deepa", Designation.DeputyCommissioner, isOwnOffice: false),
            Candidate(5, "Hari", Designation.AssistantCommissioner, isOwnOffice: false),
            Candidate(6, "Nisha", Designation.AssistantCommissioner, isOwnOffice: true),
        };

        var ranked = LinkCandidate.Rank(candidates, Designation.AssistantCommissioner).ToList();

        Assert.Equal(["Nisha", "Deepa", "Hari", "Elsa", "Asha", "Binu"], ranked.Select(candidate => candidate.Officer.Name));
        Assert.Equal(
            ["Nisha", "Deepa", "Hari", "Elsa (below the post)", "Asha (below the post)", "Binu (below the post)"],
            ranked.Select(candidate => candidate.ToChoice(Designation.AssistantCommissioner).DisplayText.English));
        Assert.EndsWith(
            "(पद से कनिष्ठ)",
            ranked[^1].ToChoice(Designation.AssistantCommissioner).DisplayText.Hindi,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_below_a_post_of_unknown_rank() =>
        Assert.Equal(
            "Binu",
            Candidate(1, "Binu", Designation.TaxAssistant, isOwnOffice: true).ToChoice(Designation.Other).DisplayText.English);

    private static LinkCandidate Candidate(int number, string name, Designation designation, bool isOwnOffice) =>
        new(TestData.Officer(number, name, designation), Phrase.Same(name), isOwnOffice);
}
