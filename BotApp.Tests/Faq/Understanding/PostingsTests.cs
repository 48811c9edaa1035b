using Xunit.Abstractions;

namespace BotApp.Faq.Understanding;

[Trait("Size", "fast")]
public sealed class PostingsTests(ITestOutputHelper output)
{
    private const int Candidates = 300;
    private const int Features = 60;
    private const int Most = 8;

    [Fact]
    public void The_best_are_those_that_a_look_at_every_candidate_finds()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var featuresOf = Enumerable.Range(0, Candidates)
            .Select(_ => Enumerable.Range(0, 5).Select(_ => random.Next(Features)).Distinct().Order().ToArray())
            .ToList();
        List<double> weights = [.. Enumerable.Range(0, Features).Select(_ => 0.5 + random.NextDouble())];
        var postings = new Postings(featuresOf, Features);
        int[] wanted =
        [
            .. Enumerable.Range(0, 6).Select(_ => random.Next(Features)).Distinct()
                .Where(feature => postings.Frequency(feature) > 0)
                .OrderBy(postings.Frequency),
        ];
        var found = new int[Most];

        var count = postings.Find(wanted, weights, found);

        var expected = Enumerable.Range(0, Candidates)
            .Select(candidate => (Candidate: candidate, Score: wanted.Where(featuresOf[candidate].Contains).Sum(ScoreOf)))
            .Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Candidate)
            .Take(Most)
            .Select(one => one.Candidate);
        Assert.Equal(expected, found[..count]);

        double ScoreOf(int feature) => weights[feature] * Math.Pow(1 + Math.Log(Candidates / (postings.Frequency(feature) + 1.0)), 2);
    }

    [Fact]
    public void What_thousands_have_is_not_looked_for_beside_two_rarer_features()
    {
        var featuresOf = Enumerable.Range(0, 2_000)
            .Select(candidate => candidate switch { 0 => new[] { 0 }, 1 => [1], _ => [2] })
            .ToList();
        var found = new int[Most];

        Assert.Equal(2, new Postings(featuresOf, 3).Find([0, 1, 2], [1, 1, 1], found));
        Assert.Equal([0, 1], found[..2]);
    }
}
