namespace BotApp.Faq.Understanding;

/// <summary>
/// What a <see cref="SoftmaxModel"/> has learned from all wordings: the probability of each label for a sentence. Immutable.
/// </summary>
public sealed class LearnedIntents
{
    /// <summary>
    /// Keeps training within seconds and the weights within a few megabytes; entries beyond are found by similarity only.
    /// </summary>
    private const int MaxEntries = 400;

    private const float OwnDeskFactor = 3;
    private const float OtherDeskFactor = 0.35f;
    private const float TopicFactor = 1.5f;

    /// <summary>Labels less likely than this are left out.</summary>
    private const double MinShare = 0.002;

    private readonly NgramVectorizer _vectorizer;
    private readonly SoftmaxModel _model;
    private readonly IntentLabel[] _labels;

    private LearnedIntents(NgramVectorizer vectorizer, SoftmaxModel model, IntentLabel[] labels) =>
        (_vectorizer, _model, _labels) = (vectorizer, model, labels);

    /// <summary>Memory of the weights in bytes.</summary>
    public int Size => _model.Size;

    /// <summary>Takes seconds; deterministic.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, which it notices within a sentence.</exception>
    public static LearnedIntents Train(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries, CancellationToken ct)
    {
        var labels = LabelsOf(requests, entries);
        List<(int Class, Utterance Utterance, List<string> Words)> sentences = [];
        Add(0, WordingFiles.Of(WordingFiles.NoneLabel));
        for (var at = 0; at < requests.Count; at++)
        {
            Add(1 + at, [.. requests[at].Sentences.Union(WordingFiles.Of(requests[at].Label))]);
        }

        for (var at = 0; at < Math.Min(MaxEntries, entries.Count); at++)
        {
            var entry = entries[at];
            Add(1 + requests.Count + at, entry.Wordings);
        }

        var vectorizer = NgramVectorizer.Learn([.. sentences.Select(one => (one.Utterance, one.Words))], ct);
        var samples = sentences.ConvertAll(one => (vectorizer.VectorOf(one.Utterance, one.Words), one.Class));
        return new LearnedIntents(vectorizer, SoftmaxModel.Train(samples, vectorizer.Count, labels.Length, ct), labels);

        void Add(int label, IReadOnlyList<string> wordings)
        {
            foreach (var wording in wordings)
            {
                ct.ThrowIfCancellationRequested();
                sentences.Add((label, UtteranceReader.ReadWording(Lexicon.Default, wording), Tokenizer.Tokenize(wording)));
            }
        }
    }

    /// <summary>What <see cref="WriteTo"/> has written for the same requests and entries.</summary>
    /// <exception cref="IOException">It is shorter.</exception>
    internal static LearnedIntents ReadFrom(
        BinaryReader reader, IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries) =>
        new(NgramVectorizer.ReadFrom(reader), SoftmaxModel.ReadFrom(reader), LabelsOf(requests, entries));

    internal void WriteTo(BinaryWriter writer)
    {
        _vectorizer.WriteTo(writer);
        _model.WriteTo(writer);
    }

    private static IntentLabel[] LabelsOf(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries) =>
        [IntentLabel.None, .. requests.Select(IntentLabel.Of), .. entries.Take(MaxEntries).Select(IntentLabel.Of)];

    /// <summary>How many of the words no wording has.</summary>
    public int CountUnknown(List<string> words) => _vectorizer.CountUnknown(words);

    /// <summary>The likeliest labels with their probabilities for this person, the likeliest first.</summary>
    public List<(IntentLabel Label, double Probability)> Predict(Utterance utterance, List<string> words, AskerContext asker)
    {
        Span<float> probabilities = stackalloc float[_labels.Length];
        _model.Predict(_vectorizer.VectorOf(utterance, words), probabilities);
        var total = 0.0;
        for (var at = 0; at < _labels.Length; at++)
        {
            total += probabilities[at] *= PriorOf(_labels[at], asker);
        }

        List<(IntentLabel Label, double Probability)> likely = [];
        for (var at = 0; at < _labels.Length; at++)
        {
            if (probabilities[at] > total * MinShare)
            {
                likely.Add((_labels[at], probabilities[at] / total));
            }
        }

        likely.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        return WithOneDecline(likely);
    }

    // Another office's matters, tax law and what no office knows are alike none of this helpdesk's: the likeliest stands for all.
    private static List<(IntentLabel Label, double Probability)> WithOneDecline(List<(IntentLabel Label, double Probability)> likely)
    {
        var first = likely.FindIndex(one => IsDeclined(one.Label));
        if (first < 0)
        {
            return likely;
        }

        var decline = (likely[first].Label, Probability: likely.Where(one => IsDeclined(one.Label)).Sum(one => one.Probability));
        likely.RemoveAll(one => IsDeclined(one.Label));
        var place = likely.FindIndex(one => one.Probability < decline.Probability);
        likely.Insert(place < 0 ? likely.Count : place, decline);
        return likely;
    }

    private static bool IsDeclined(IntentLabel label) =>
        label == IntentLabel.None || label.EntryId is OtherMatters.Offices or OtherMatters.Law;

    // What the person's desk does is likelier, and so is what they asked last.
    private static float PriorOf(IntentLabel label, AskerContext asker) =>
        (label.Command is not { } command || AskerContext.DesksOf(command) is null ? 1
            : asker.IsLikely(command) ? OwnDeskFactor
            : OtherDeskFactor)
        * (label.Text == asker.Topic ? TopicFactor : 1);
}
