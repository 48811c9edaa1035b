using System.Buffers;

namespace BotApp.Faq.Understanding;

/// <summary>
/// Turns a sentence into a vector: its concepts and pairs of concepts, its words and pairs of words, the letter sequences of its words, and
/// their consonants, all as they sound, so that Latin letters, Devanagari and Malayalam meet. Weighted by inverse document frequency; each
/// of the four groups has a fixed length.
/// </summary>
public sealed class NgramVectorizer
{
    private const int WordGroup = 1;
    private const int ShortestNgram = 3;
    private const int LongestNgram = 4;

    /// <summary>Longer words are rare; what is looked up of them is put together on the heap.</summary>
    private const int MaxOnStack = 64;

    /// <summary>A sequence of letters or a pair of words that only one wording has says nothing about others.</summary>
    private const int MinNgramFrequency = 2;

    /// <summary>By cross-validation over the wordings: letters tell most of a message in free spelling, consonants least.</summary>
    private static readonly float[] GroupLengths = [0.9f, 0.8f, 1.2f, 0.5f];

    private readonly Dictionary<string, int>[] _ids = [[], [], [], []];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;
    private readonly List<float> _weights = [];

    private NgramVectorizer() => _lookups = Array.ConvertAll(_ids, ids => ids.GetAlternateLookup<ReadOnlySpan<char>>());

    private delegate void OnFeature(int group, ReadOnlySpan<char> name);

    public int Count => _weights.Count;

    /// <param name="ct">Cancels between two sentences.</param>
    public static NgramVectorizer Learn(IReadOnlyCollection<(Utterance Utterance, List<string> Words)> sentences, CancellationToken ct)
    {
        var learned = new NgramVectorizer();
        Dictionary<string, int>[] frequencies = [[], [], [], []];
        HashSet<(int Group, string Name)> found = [];
        foreach (var (utterance, words) in sentences)
        {
            ct.ThrowIfCancellationRequested();
            found.Clear();
            Read(utterance, words.ConvertAll(PhoneticEncoder.PhoneticKey), (group, name) => found.Add((group, name.ToString())));
            foreach (var (group, name) in found)
            {
                frequencies[group][name] = frequencies[group].GetValueOrDefault(name) + 1;
            }
        }

        for (var group = 0; group < frequencies.Length; group++)
        {
            foreach (var (name, frequency) in frequencies[group].OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                if (frequency >= MinNgramFrequency || (group == WordGroup && !name.Contains(' ', StringComparison.Ordinal)))
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
        var keys = words.ConvertAll(PhoneticEncoder.PhoneticKey);
        var ids = ArrayPool<int>.Shared.Rent(MostFeatures(utterance, keys));
        var (count, unknownWords) = (0, 0);
        Read(utterance, keys, (group, name) =>
        {
            if (_lookups[group].TryGetValue(name, out var id))
            {
                ids[count++] = id;
            }
            else if (group == 1 && !name.Contains(' '))
            {
                unknownWords++;
            }
        });
        var vector = VectorOf(ids.AsSpan(0, count), unknownWords);
        ArrayPool<int>.Shared.Return(ids);
        return vector;
    }

    private SparseVector VectorOf(Span<int> found, int unknownWords)
    {
        found.Sort();
        var count = 0;
        foreach (var id in found)
        {
            if (count == 0 || found[count - 1] != id)
            {
                found[count++] = id;
            }
        }

        Span<float> lengths = stackalloc float[GroupLengths.Length];
        lengths.Clear();
        foreach (var id in found[..count])
        {
            lengths[GroupOf(id)] += _weights[id] * _weights[id];
        }

        lengths[1] += unknownWords * UnknownWordShare;
        var values = new float[count];
        for (var at = 0; at < count; at++)
        {
            var group = GroupOf(found[at]);
            values[at] = _weights[found[at]] * GroupLengths[group] / MathF.Sqrt(lengths[group]);
        }

        return new SparseVector(found[..count].ToArray(), values);
    }

    /// <summary>An unknown word makes the known ones of its sentence a little less certain.</summary>
    private const float UnknownWordShare = 4;

    // The ids of a group follow those of the group before.
    private int GroupOf(int id)
    {
        var group = 0;
        for (var end = _ids[0].Count; id >= end; end += _ids[group].Count)
        {
            group++;
        }

        return group;
    }

    private static int MostFeatures(Utterance utterance, List<string> keys)
    {
        var most = 1 + ((utterance.Features.Count + 1) * utterance.Features.Count / 2);
        foreach (var key in keys)
        {
            // The word, its pair, its consonants, and the sequences of each length.
            most += 3 + ((LongestNgram - ShortestNgram + 1) * (key.Length + 2));
        }

        return most;
    }

    private static void Read(Utterance utterance, List<string> keys, OnFeature onFeature)
    {
        ReadConcepts(utterance, onFeature);
        ReadWords(keys, onFeature);
    }

    private static void ReadConcepts(Utterance utterance, OnFeature onFeature)
    {
        for (var at = 0; at < utterance.Features.Count; at++)
        {
            if (utterance.Features[at] is { IsWord: false } one)
            {
                onFeature(0, one.Name);
                for (var next = at + 1; next < utterance.Features.Count; next++)
                {
                    if (utterance.Features[next] is { IsWord: false } other)
                    {
                        var isFirst = string.CompareOrdinal(one.Name, other.Name) < 0;
                        onFeature(0, isFirst ? $"{one.Name}+{other.Name}" : $"{other.Name}+{one.Name}");
                    }
                }
            }
        }

        if (utterance.IsQuestion)
        {
            onFeature(0, "?");
        }
    }

    private static void ReadWords(List<string> keys, OnFeature onFeature)
    {
        var longest = 1;
        foreach (var key in keys)
        {
            longest = Math.Max(longest, key.Length);
        }

        Span<char> buffer = longest <= MaxOnStack ? stackalloc char[(2 * MaxOnStack) + 2] : new char[(2 * longest) + 2];
        var before = "^";
        foreach (var key in keys)
        {
            onFeature(1, key);
            onFeature(1, Join(buffer, before, " ", key));
            before = key;
            if (ConsonantsOf(key, buffer) is { Length: > 1 } consonants)
            {
                onFeature(3, consonants);
            }

            var bounded = Join(buffer, "_", key, "_");
            for (var length = ShortestNgram; length <= LongestNgram; length++)
            {
                for (var at = 0; at + length <= bounded.Length; at++)
                {
                    onFeature(2, bounded.Slice(at, length));
                }
            }
        }
    }

    // "approve", "aprv" and "aproov" have the same ones.
    private static ReadOnlySpan<char> ConsonantsOf(string key, Span<char> buffer)
    {
        var count = 0;
        for (var at = 0; at < key.Length; at++)
        {
            if (at == 0 || !PhoneticEncoder.IsVowel(key[at]))
            {
                buffer[count++] = key[at];
            }
        }

        return buffer[..count];
    }

    private static ReadOnlySpan<char> Join(Span<char> buffer, string first, string second, string third)
    {
        first.CopyTo(buffer);
        second.CopyTo(buffer[first.Length..]);
        third.CopyTo(buffer[(first.Length + second.Length)..]);
        return buffer[..(first.Length + second.Length + third.Length)];
    }
}
