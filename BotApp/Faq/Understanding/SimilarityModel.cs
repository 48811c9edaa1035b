namespace BotApp.Faq.Understanding;

/// <summary>
/// All candidates of one snapshot and the similarity of a sentence to each. A feature weighs more the fewer candidates have it (inverse
/// document frequency). Similarity is the weight shared with the best wording over the weight of both; features found only in other parts
/// of the entry count partially.
/// </summary>
public sealed class SimilarityModel
{
    private const double OtherWordingsShare = 0.55;
    private const double AnswerOnlyShare = 0.2;
    private const double QueryShare = 0.65;
    private const double QuestionMismatchFactor = 0.9;
    private const double ModifierWeight = 0.3;
    private const double QuestionWordWeight = 0.45;
    private const double DistinctiveWeight = 1.5;
    private const double OffTopicWeight = 2;
    private const double UnknownWordWeight = 1.2;

    private readonly Dictionary<string, int> _featureIds = [];
    private readonly List<int> _documentFrequencies = [];
    private readonly List<double> _weights = [];
    private readonly List<bool> _isContent = [];
    private readonly List<IndexedWording[]> _wordings = [];
    private readonly List<int[]> _wordingFeatures = [];
    private readonly List<int[]> _answerFeatures = [];

    public SimilarityModel(IReadOnlyList<IntentCandidate> targets)
    {
        Candidates = targets;
        foreach (var target in targets)
        {
            IndexedWording[] wordings = [.. target.Wordings.Where(wording => wording.Features.Count > 0)
                .Select(wording => new IndexedWording(FeatureIds(wording), wording.IsQuestion))];
            var words = SortedDistinct(wordings.SelectMany(wording => wording.Features));
            foreach (var feature in words)
            {
                _documentFrequencies[feature]++;
            }

            _wordings.Add(wordings);
            _wordingFeatures.Add(words);
            _answerFeatures.Add(SortedDistinct(FeatureIds(target.Answer)));
        }

        for (var feature = 0; feature < _weights.Count; feature++)
        {
            _weights[feature] *= InverseDocumentFrequency(_documentFrequencies[feature]);
        }

        foreach (var wording in _wordings.SelectMany(wordings => wordings))
        {
            wording.SetWeights(_weights, _isContent);
        }
    }

    public IReadOnlyList<IntentCandidate> Candidates { get; }

    /// <summary>Words that belong to no concept, used to correct misspelt words.</summary>
    public IEnumerable<string> LiteralWords =>
        Candidates.SelectMany(target => target.Wordings).SelectMany(wording => wording.Features)
            .Select(feature => feature.Word).OfType<string>().Distinct();

    /// <summary>The features of one candidate, as index terms.</summary>
    public IEnumerable<string> FeaturesOf(int target) =>
        Candidates[target].Wordings.SelectMany(wording => wording.Features).Select(feature => feature.Name).Distinct();

    /// <summary>The number of candidates whose wordings contain the feature.</summary>
    public int DocumentFrequency(Feature feature) =>
        _featureIds.TryGetValue(feature.Name, out var number) ? _documentFrequencies[number] : 0;

    /// <summary>The weight of a feature; a feature that no candidate has weighs most.</summary>
    public double WeightOf(Feature feature) =>
        _featureIds.TryGetValue(feature.Name, out var number) ? _weights[number] : BaseWeight(feature.Weight) * InverseDocumentFrequency(0);

    /// <summary>Prepares a sentence for comparison with many candidates.</summary>
    public PreparedQuery Prepare(Utterance utterance)
    {
        var features = new List<QueryFeature>(utterance.Features.Count);
        var total = utterance.UnknownWords * UnknownWordWeight;
        foreach (var feature in utterance.Features)
        {
            if (_featureIds.TryGetValue(feature.Name, out var id))
            {
                features.Add(new QueryFeature(id, _weights[id] * feature.Confidence, _isContent[id]));
                total += _weights[id];
            }
            else
            {
                // A feature that no candidate has weighs most.
                total += BaseWeight(feature.Weight) * InverseDocumentFrequency(0);
            }
        }

        return new PreparedQuery(features, total, utterance.IsQuestion);
    }

    /// <summary>From 0 (nothing in common) to 1 (equal to one of the candidate's wordings).</summary>
    public double Similarity(PreparedQuery query, int target)
    {
        // A feature found anywhere in the entry counts partially for every wording; found in the wording itself it counts fully.
        var elsewhere = 0.0;
        Span<QueryFeature> inWords = stackalloc QueryFeature[query.Features.Count];
        var words = 0;
        foreach (var feature in query.Features)
        {
            if (Array.BinarySearch(_wordingFeatures[target], feature.FeatureId) >= 0)
            {
                elsewhere += feature.Weight * OtherWordingsShare;
                inWords[words++] = feature;
            }
            else if (Array.BinarySearch(_answerFeatures[target], feature.FeatureId) >= 0)
            {
                elsewhere += feature.Weight * AnswerOnlyShare;
            }
        }

        var best = 0.0;
        foreach (var wording in _wordings[target])
        {
            var (shared, meets) = (elsewhere, false);
            foreach (var feature in inWords[..words])
            {
                if (wording.Contains(feature.FeatureId))
                {
                    shared += feature.Weight * (1 - OtherWordingsShare);
                    meets |= !wording.HasContent || feature.IsContent;
                }
            }

            var needed = (QueryShare * query.TotalWeight) + ((1 - QueryShare) * wording.TotalWeight);
            var alike = wording.IsQuestion == query.IsQuestion ? 1 : QuestionMismatchFactor;
            best = Math.Max(best, needed > 0 && meets ? Math.Min(1, shared / needed) * alike : 0);
        }

        return best;
    }

    private int[] FeatureIds(Utterance utterance)
    {
        var numbers = new int[utterance.Features.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var feature = utterance.Features[i];
            if (!_featureIds.TryGetValue(feature.Name, out numbers[i]))
            {
                _featureIds[feature.Name] = numbers[i] = _weights.Count;
                _weights.Add(BaseWeight(feature.Weight));
                _isContent.Add(feature.Weight is FeatureWeight.Content or FeatureWeight.Distinctive or FeatureWeight.OffTopic);
                _documentFrequencies.Add(0);
            }
        }

        return numbers;
    }

    /// <summary>A wording of a candidate: its features and their total weight.</summary>
    private sealed class IndexedWording(int[] features, bool isQuestion)
    {
        public int[] Features => features;

        public bool IsQuestion => isQuestion;

        public double TotalWeight { get; private set; }

        public bool HasContent { get; private set; }

        public bool Contains(int feature) => features.AsSpan().Contains(feature);

        public void SetWeights(List<double> weights, List<bool> carries)
        {
            foreach (var feature in features)
            {
                TotalWeight += weights[feature];
                HasContent |= carries[feature];
            }
        }
    }

    private static int[] SortedDistinct(IEnumerable<int> numbers)
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

    private static double BaseWeight(FeatureWeight weight) => weight switch
    {
        FeatureWeight.Filler => 0,
        FeatureWeight.Modifier => ModifierWeight,
        FeatureWeight.QuestionWord => QuestionWordWeight,
        FeatureWeight.Content => 1,
        FeatureWeight.Distinctive => DistinctiveWeight,
        FeatureWeight.OffTopic => OffTopicWeight,
    };

    // 1 for a feature of a single candidate, towards 0 for a feature of all.
    private double InverseDocumentFrequency(int targets) =>
        Candidates.Count < 2 ? 1 : Math.Log(1 + ((Candidates.Count + 1.0) / Math.Max(1, targets))) / Math.Log(Candidates.Count + 2);
}

/// <summary>A feature of a sentence by id; its weight is reduced where the spelling was corrected.</summary>
public readonly record struct QueryFeature(int FeatureId, double Weight, bool IsContent);

/// <summary>The features of a sentence that a <see cref="SimilarityModel"/> knows, and the weight of all its features.</summary>
public sealed record PreparedQuery(List<QueryFeature> Features, double TotalWeight, bool IsQuestion);
