namespace BotApp.Faq;

/// <summary>
/// All candidates of one snapshot and the similarity of a sentence to each. A feature weighs more the fewer candidates have it (inverse
/// document frequency). Similarity is the weight shared with the best wording over the weight of both; features found only in other parts
/// of the entry count partially.
/// </summary>
public sealed class Corpus
{
    private const double ElsewhereInWordings = 0.55;
    private const double InAnswerOnly = 0.2;
    private const double ShareOfSentence = 0.65;
    private const double AskedOtherwise = 0.9;
    private const double Colouring = 0.3;
    private const double Asking = 0.45;
    private const double Marking = 1.5;
    private const double LeadingAway = 2;
    private const double Strangeness = 1.2;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<int> _spread = [];
    private readonly List<double> _weights = [];
    private readonly List<bool> _carries = [];
    private readonly List<Known[]> _wordings = [];
    private readonly List<int[]> _words = [];
    private readonly List<int[]> _answers = [];

    public Corpus(IReadOnlyList<Target> targets)
    {
        Targets = targets;
        foreach (var target in targets)
        {
            Known[] wordings = [.. target.Wordings.Where(wording => wording.Signs.Count > 0)
                .Select(wording => new Known(Numbered(wording), wording.Asks))];
            var words = Sorted(wordings.SelectMany(wording => wording.Signs));
            foreach (var feature in words)
            {
                _spread[feature]++;
            }

            _wordings.Add(wordings);
            _words.Add(words);
            _answers.Add(Sorted(Numbered(target.Answer)));
        }

        for (var feature = 0; feature < _weights.Count; feature++)
        {
            _weights[feature] *= Rarity(_spread[feature]);
        }

        foreach (var wording in _wordings.SelectMany(wordings => wordings))
        {
            wording.Weigh(_weights, _carries);
        }
    }

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>Words that belong to no concept, used to correct misspelt words.</summary>
    public IEnumerable<string> OwnWords =>
        Targets.SelectMany(target => target.Wordings).SelectMany(wording => wording.Signs)
            .Select(feature => feature.Word).OfType<string>().Distinct();

    /// <summary>The features of one candidate, as index terms.</summary>
    public IEnumerable<string> SignsOf(int target) =>
        Targets[target].Wordings.SelectMany(wording => wording.Signs).Select(feature => feature.Name).Distinct();

    /// <summary>The number of candidates whose wordings contain the feature.</summary>
    public int SpreadOf(Sign feature) => _numbers.TryGetValue(feature.Name, out var number) ? _spread[number] : 0;

    /// <summary>The weight of a feature; a feature that no candidate has weighs most.</summary>
    public double WeightOf(Sign feature) =>
        _numbers.TryGetValue(feature.Name, out var number) ? _weights[number] : Factor(feature.Weight) * Rarity(0);

    /// <summary>Prepares a sentence for comparison with many candidates.</summary>
    public Query Ask(Reading utterance)
    {
        var features = new QuerySign[utterance.Signs.Count];
        var total = utterance.Strange * Strangeness;
        for (var i = 0; i < features.Length; i++)
        {
            var feature = utterance.Signs[i];
            var weight = WeightOf(feature);
            features[i] = _numbers.TryGetValue(feature.Name, out var number)
                ? new QuerySign(number, weight * feature.Sureness, _carries[number])
                : new QuerySign(-1, 0, false);
            total += weight;
        }

        return new Query([.. features.Where(feature => feature.Number >= 0)], total, utterance.Asks);
    }

    /// <summary>From 0 (nothing in common) to 1 (equal to one of the candidate's wordings).</summary>
    public double Nearness(Query query, int target)
    {
        // A feature found anywhere in the entry counts partially for every wording; found in the wording itself it counts fully.
        var elsewhere = 0.0;
        var (inWords, words) = (new QuerySign[query.Signs.Length], 0);
        foreach (var feature in query.Signs)
        {
            if (Array.BinarySearch(_words[target], feature.Number) >= 0)
            {
                elsewhere += feature.Weight * ElsewhereInWordings;
                inWords[words++] = feature;
            }
            else if (Array.BinarySearch(_answers[target], feature.Number) >= 0)
            {
                elsewhere += feature.Weight * InAnswerOnly;
            }
        }

        var best = 0.0;
        foreach (var wording in _wordings[target])
        {
            var (shared, meets) = (elsewhere, false);
            foreach (var feature in inWords.AsSpan(0, words))
            {
                if (wording.Has(feature.Number))
                {
                    shared += feature.Weight * (1 - ElsewhereInWordings);
                    meets |= !wording.HasSubject || feature.Carries;
                }
            }

            var needed = (ShareOfSentence * query.Total) + ((1 - ShareOfSentence) * wording.Said);
            var alike = wording.Asks == query.Asks ? 1 : AskedOtherwise;
            best = Math.Max(best, needed > 0 && meets ? Math.Min(1, shared / needed) * alike : 0);
        }

        return best;
    }

    private int[] Numbered(Reading utterance)
    {
        var numbers = new int[utterance.Signs.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var feature = utterance.Signs[i];
            if (!_numbers.TryGetValue(feature.Name, out numbers[i]))
            {
                _numbers[feature.Name] = numbers[i] = _weights.Count;
                _weights.Add(Factor(feature.Weight));
                _carries.Add(feature.Weight is Weight.Carries or Weight.Marks or Weight.LeadsAway);
                _spread.Add(0);
            }
        }

        return numbers;
    }

    /// <summary>A wording of a candidate: its features and their total weight.</summary>
    private sealed class Known(int[] features, bool isQuestion)
    {
        public int[] Signs => features;

        public bool Asks => isQuestion;

        public double Said { get; private set; }

        public bool HasSubject { get; private set; }

        public bool Has(int feature) => features.AsSpan().Contains(feature);

        public void Weigh(List<double> weights, List<bool> carries)
        {
            foreach (var feature in features)
            {
                Said += weights[feature];
                HasSubject |= carries[feature];
            }
        }
    }

    private static int[] Sorted(IEnumerable<int> numbers)
    {
        int[] sorted = [.. numbers];
        Array.Sort(sorted);
        var count = 0;
        foreach (var number in sorted)
        {
            if (count == 0 || sorted[count - 1] != number)
            {
                sorted[count++] = number;
            }
        }

        return sorted[..count];
    }

    private static double Factor(Weight weight) => weight switch
    {
        Weight.Fills => 0,
        Weight.Colours => Colouring,
        Weight.Asks => Asking,
        Weight.Carries => 1,
        Weight.Marks => Marking,
        Weight.LeadsAway => LeadingAway,
    };

    // 1 for a feature of a single candidate, towards 0 for a feature of all.
    private double Rarity(int targets) =>
        Targets.Count < 2 ? 1 : Math.Log(1 + ((Targets.Count + 1.0) / Math.Max(1, targets))) / Math.Log(Targets.Count + 2);
}

/// <summary>A feature of a sentence by id; its weight is reduced where the spelling was corrected.</summary>
public readonly record struct QuerySign(int Number, double Weight, bool Carries);

/// <summary>The features of a sentence that a <see cref="Corpus"/> knows, and the weight of all its features.</summary>
public sealed record Query(QuerySign[] Signs, double Total, bool Asks);
