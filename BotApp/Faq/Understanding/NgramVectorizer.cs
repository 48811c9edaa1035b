namespace BotApp.Faq.Understanding;

/// <summary>
/// Turns a sentence into a vector: its concepts, its words and pairs of words, and the letter sequences of its words, all as they sound, so
/// that Latin letters, Devanagari and Malayalam meet. Weighted by inverse document frequency; each of the three groups has a fixed length.
/// </summary>
public sealed class NgramVectorizer
{
    private const int ShortestNgram = 3;
    private const int LongestNgram = 4;

    /// <summary>A sequence of letters that only one wording has says nothing about others.</summary>
    private const int MinNgramFrequency = 2;

    private static readonly float[] GroupLengths = [0.9f, 0.8f, 0.8f];

    private readonly Dictionary<string, int>[] _ids = [[], [], []];
    private readonly List<float> _weights = [];

    private NgramVectorizer()
    {
    }

    public int Count => _weights.Count;

    public static NgramVectorizer Learn(IReadOnlyCollection<(Utterance Utterance, List<string> Words)> sentences)
    {
        var learned = new NgramVectorizer();
        Dictionary<string, int>[] frequencies = [[], [], []];
        foreach (var (utterance, words) in sentences)
        {
            foreach (var (group, name) in FeaturesOf(utterance, words).Distinct())
            {
                frequencies[group][name] = frequencies[group].GetValueOrDefault(name) + 1;
            }
        }

        for (var group = 0; group < frequencies.Length; group++)
        {
            foreach (var (name, frequency) in frequencies[group].OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                if (group < 2 || frequency >= MinNgramFrequency)
                {
                    learned._ids[group][name] = learned._weights.Count;
                    learned._weights.Add(1 + MathF.Log((1f + sentences.Count) / (1f + frequency)));
                }
            }
        }

        return learned;
    }

    internal static NgramVectorizer ReadFrom(BinaryReader reader)
    {
        var learned = new NgramVectorizer();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            learned._weights.Add(reader.ReadSingle());
        }

        foreach (var ids in learned._ids)
        {
            for (var count = reader.ReadInt32(); count > 0; count--)
            {
                ids.Add(reader.ReadString(), reader.ReadInt32());
            }
        }

        return learned;
    }

    internal void WriteTo(BinaryWriter writer)
    {
        writer.Write(_weights.Count);
        _weights.ForEach(writer.Write);
        foreach (var ids in _ids)
        {
            writer.Write(ids.Count);
            foreach (var (name, id) in ids)
            {
                writer.Write(name);
                writer.Write(id);
            }
        }
    }

    /// <summary>How many of the words no wording has.</summary>
    public int CountUnknown(List<string> words) => words.Count(word => !_ids[1].ContainsKey(PhoneticEncoder.PhoneticKey(word)));

    public SparseVector VectorOf(Utterance utterance, List<string> words)
    {
        SortedDictionary<int, (int Group, float Value)> found = [];
        var unknown = new float[GroupLengths.Length];
        foreach (var (group, name) in FeaturesOf(utterance, words))
        {
            if (_ids[group].TryGetValue(name, out var id))
            {
                found[id] = (group, _weights[id]);
            }
            else if (group == 1 && !name.Contains(' ', StringComparison.Ordinal))
            {
                unknown[group] += UnknownWordShare;
            }
        }

        var lengths = new float[GroupLengths.Length];
        foreach (var (group, value) in found.Values)
        {
            lengths[group] += value * value;
        }

        return new SparseVector(
            [.. found.Keys],
            [.. found.Values.Select(one => one.Value * GroupLengths[one.Group] / MathF.Sqrt(lengths[one.Group] + unknown[one.Group]))]);
    }

    /// <summary>An unknown word makes the known ones of its sentence a little less certain.</summary>
    private const float UnknownWordShare = 4;

    private static IEnumerable<(int Group, string Name)> FeaturesOf(Utterance utterance, List<string> words)
    {
        foreach (var feature in utterance.Features)
        {
            if (feature.Word is null)
            {
                yield return (0, feature.Name);
            }
        }

        if (utterance.IsQuestion)
        {
            yield return (0, "?");
        }

        var before = "^";
        foreach (var word in words)
        {
            var key = PhoneticEncoder.PhoneticKey(word);
            yield return (1, key);
            yield return (1, $"{before} {key}");
            before = key;
            var bounded = $"_{key}_";
            for (var length = ShortestNgram; length <= LongestNgram; length++)
            {
                for (var at = 0; at + length <= bounded.Length; at++)
                {
                    yield return (2, bounded.Substring(at, length));
                }
            }
        }
    }
}
