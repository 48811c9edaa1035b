using System.Buffers;

namespace BotApp.Faq.Understanding;

/// <summary>Which candidates have a feature in their wordings: finds those that share the most telling ones with a sentence.</summary>
public sealed class Postings
{
    /// <summary>A feature of thousands of candidates only costs the time to walk them.</summary>
    private const int WorthWalking = 1_500;

    /// <summary>The rarest features count however many candidates have them.</summary>
    private const int AlwaysLookedFor = 2;

    private readonly int _count;

    /// <summary>The candidates of one feature after another; those of feature n begin at <c>_starts[n]</c>.</summary>
    private readonly int[] _candidates;
    private readonly int[] _starts;

    /// <param name="featuresOf">The distinct features of each candidate.</param>
    /// <param name="features">How many features there are.</param>
    public Postings(IReadOnlyList<int[]> featuresOf, int features)
    {
        _count = featuresOf.Count;
        _starts = new int[features + 1];
        foreach (var feature in featuresOf.SelectMany(own => own))
        {
            _starts[feature + 1]++;
        }

        for (var feature = 0; feature < features; feature++)
        {
            _starts[feature + 1] += _starts[feature];
        }

        _candidates = new int[_starts[^1]];
        var next = _starts[..^1];
        for (var candidate = 0; candidate < _count; candidate++)
        {
            foreach (var feature in featuresOf[candidate])
            {
                _candidates[next[feature]++] = candidate;
            }
        }
    }

    /// <summary>How many candidates have the feature.</summary>
    public int Frequency(int feature) => _starts[feature + 1] - _starts[feature];

    /// <summary>Writes the candidates that share the most telling features, the best first, and returns how many they are.</summary>
    /// <param name="rarestFirst">The features looked for, each of which some candidate has.</param>
    /// <param name="weights">The weight of each feature.</param>
    /// <param name="found">Room for the candidates.</param>
    public int Find(ReadOnlySpan<int> rarestFirst, List<double> weights, Span<int> found)
    {
        var scores = ArrayPool<double>.Shared.Rent(_count);
        scores.AsSpan(0, _count).Clear();
        var (used, walked) = (0, 0);
        foreach (var feature in rarestFirst)
        {
            walked += Frequency(feature);
            if (used >= AlwaysLookedFor && walked > WorthWalking)
            {
                break;
            }

            used++;
            var score = weights[feature] * Rarity(feature) * Rarity(feature);
            foreach (var candidate in CandidatesOf(feature))
            {
                scores[candidate] += score;
            }
        }

        var count = BestOf(rarestFirst[..used], scores, found);
        ArrayPool<double>.Shared.Return(scores);
        return count;
    }

    private ReadOnlySpan<int> CandidatesOf(int feature) => _candidates.AsSpan(_starts[feature], Frequency(feature));

    private double Rarity(int feature) => 1 + Math.Log(_count / (Frequency(feature) + 1.0));

    // Of equal scores the candidate that stands first.
    private int BestOf(ReadOnlySpan<int> features, double[] scores, Span<int> found)
    {
        Span<double> best = stackalloc double[found.Length];
        var count = 0;
        foreach (var feature in features)
        {
            foreach (var candidate in CandidatesOf(feature))
            {
                var score = scores[candidate];
                scores[candidate] = 0;
                if (score <= 0 || (count == found.Length && !IsBetter(score, candidate, best[^1], found[^1])))
                {
                    continue;
                }

                var at = count < found.Length ? count++ : count - 1;
                for (; at > 0 && IsBetter(score, candidate, best[at - 1], found[at - 1]); at--)
                {
                    (best[at], found[at]) = (best[at - 1], found[at - 1]);
                }

                (best[at], found[at]) = (score, candidate);
            }
        }

        return count;

        static bool IsBetter(double score, int candidate, double other, int otherCandidate) =>
            score > other || (score >= other && candidate < otherCandidate);
    }
}
