using BotApp.OfficeDirectory.Duties;
using Xunit.Abstractions;

namespace BotApp.TextProposals;

[Trait("Size", "fast")]
public sealed class TextProposalTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 6, 30, 0, TimeSpan.Zero);

    /// <summary>Two officers, a second record of the first one, and a link officer of the first one.</summary>
    private static readonly Guid[] People = [.. Enumerable.Range(1, 4).Select(number => new Guid(number, 0, 0, new byte[8]))];

    private static readonly DutyFacts Facts = new(
        [Mark(People[0], 7), Mark(People[2], 7), Mark(People[1], 8), Mark(People[3], 9)],
        [new LinkDuty(People[3], People[0], Noon.AddDays(-1), Noon.AddDays(60))]);

    [Fact]
    public void Neither_the_proposer_nor_a_second_record_nor_their_link_officer_decides()
    {
        foreach (var person in (Guid[])[People[0], People[2], People[3]])
        {
            var proposal = Propose(People[0], null, "new");
            Assert.IsType<OwnTextProposal>(proposal.Confirm(person, null, Facts, Noon));
            Assert.IsType<OwnTextProposal>(proposal.Refuse(person, "why", Facts, Noon));
            Assert.Null(proposal.Outcome);
        }

        Assert.Null(Propose(People[0], null, "new").Confirm(People[1], null, Facts, Noon));
    }

    [Fact]
    public void A_text_is_decided_once()
    {
        var proposal = Propose(People[0], "old", "new");

        Assert.Null(proposal.Refuse(People[1], "not in the source", Facts, Noon));
        Assert.IsType<TextProposalSettled>(proposal.Confirm(People[1], "old", Facts, Noon));
        Assert.Equal((TextProposalOutcome.Refused, "not in the source"), (proposal.Outcome, proposal.Reason));
    }

    [Fact]
    public void A_text_is_not_confirmed_over_another_live_text_than_the_one_it_was_compared_with()
    {
        var proposal = Propose(People[0], "old", "new");

        Assert.IsType<LiveTextChanged>(proposal.Confirm(People[1], "changed", Facts, Noon));
        Assert.Null(proposal.Outcome);
    }

    /// <summary>
    /// Random people propose, confirm, refuse and replace, also what was settled long ago. After each step every live text was confirmed by
    /// somebody who is neither its proposer nor may be, and no live text changed in any other way.
    /// </summary>
    [Fact]
    public void Random_steps_never_make_a_text_live_that_one_person_alone_has_seen()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (all, live, now) = (new List<TextProposal>(), new Dictionary<string, string?> { ["a"] = null, ["b"] = null }, Noon);
        for (var step = 0; step < 10_000; step++)
        {
            var (person, key) = (People[random.Next(People.Length)], random.Next(2) == 0 ? "a" : "b");
            now = now.AddMinutes(random.Next(10));
            var some = all.Count == 0 ? null : all[random.Next(Math.Max(0, all.Count - 6), all.Count)];
            switch (random.Next(3))
            {
                case 0:
                    all.Find(one => one.Key == key && one.Outcome is null)?.Replace(now);
                    all.Add(Propose(person, live[key], $"text {step}", key, now));
                    break;
                case 1 when some is not null && some.Confirm(person, live[some.Key], Facts, now) is null:
                    live[some.Key] = some.After;
                    break;
                case 2:
                    some?.Refuse(person, "why", Facts, now);
                    break;
                default:
                    break;
            }

            Assert.All(live.Where(text => text.Value is not null), text =>
            {
                var source = all.Single(one => one.After == text.Value && one.Key == text.Key);
                Assert.Equal(TextProposalOutcome.Confirmed, source.Outcome);
                Assert.False(Facts.MayBeOne(source.ProposedById, source.DecidedById!.Value));
                Assert.NotEqual((People[0], People[3]), (source.ProposedById, source.DecidedById!.Value));
            });
            Assert.All(live.Keys, one => Assert.True(all.Count(proposal => proposal.Key == one && proposal.Outcome is null) <= 1));
        }

        Assert.Contains(all, proposal => proposal.Outcome is TextProposalOutcome.Confirmed);
        Assert.Contains(all, proposal => proposal.Outcome is TextProposalOutcome.Replaced);
    }

    private static TextProposal Propose(
        Guid person, string? before, string after, string key = "key", DateTimeOffset? at = null) => new()
        {
            Id = Guid.NewGuid(),
            Kind = TextKind.Answer,
            Key = key,
            Before = before,
            After = after,
            ProposedById = person,
            ProposedAt = at ?? Noon,
        };

    private static IdentityMark Mark(Guid person, long value) =>
        new() { SourceId = person, PersonId = person, Value = value, IsWhole = true };
}
