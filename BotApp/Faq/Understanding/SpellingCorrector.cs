using System.Buffers;
using System.Runtime.InteropServices;
using BotApp.Basics;

namespace BotApp.Faq.Understanding;

/// <summary>
/// Corrects a mistyped word: known words sharing letter trigrams with it, within one edit
/// (wrong, missing, extra or swapped letter) up to nine letters and two from ten letters; short words are not corrected.
/// </summary>
public sealed class SpellingCorrector
{
    // Shorter words are one edit away from too many others.
    private const int MinLength = 5;

    private readonly List<string> _words = [];
    private string[]? _sorted;
    private readonly Dictionary<int, List<int>> _byTrigram = [];

    public void Add(string word)
    {
        var number = _words.Count;
        _words.Add(word);
        _sorted = null;
        Span<int> trigrams = stackalloc int[word.Length];
        foreach (var trigram in trigrams[..ReadTrigrams(word, trigrams)])
        {
            if (!_byTrigram.TryGetValue(trigram, out var words))
            {
                _byTrigram[trigram] = words = [];
            }

            if (words.Count == 0 || words[^1] != number)
            {
                words.Add(number);
            }
        }
    }

    /// <summary>The shortest known word with this prefix, for a word still being typed; null when there is none.</summary>
    public string? Complete(string beginning, Func<string, bool> counts)
    {
        var sorted = _sorted ??= [.. _words.Order(StringComparer.Ordinal)];
        var at = Array.BinarySearch(sorted, beginning, StringComparer.Ordinal);
        string? shortest = null;
        for (at = at < 0 ? ~at : at; at < sorted.Length && sorted[at].StartsWith(beginning, StringComparison.Ordinal); at++)
        {
            if ((shortest is null || sorted[at].Length < shortest.Length) && counts(sorted[at]))
            {
                shortest = sorted[at];
            }
        }

        return shortest;
    }

    /// <summary>The closest known word and its edit distance; null when none is close enough.</summary>
    public (string Word, int Distance)? Nearest(string word)
    {
        if (word.Length < MinLength || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        Span<int> buffer = stackalloc int[word.Length];
        var trigrams = buffer[..ReadTrigrams(word, buffer)];
        var shared = ArrayPool<int>.Shared.Rent(_words.Count);
        shared.AsSpan(0, _words.Count).Clear();
        foreach (var trigram in trigrams)
        {
            foreach (var number in WordsWith(trigram))
            {
                shared[number]++;
            }
        }

        (string Word, int Distance)? nearest = null;
        foreach (var trigram in trigrams)
        {
            foreach (var number in WordsWith(trigram))
            {
                var common = shared[number];
                shared[number] = 0;
                if (common > 0 && IsAlike(word, _words[number], common))
                {
                    nearest = NearerOf(nearest, word, _words[number]);
                }
            }
        }

        ArrayPool<int>.Shared.Return(shared);
        return nearest;
    }

    private static int Allowed(string word) => word.Length >= 10 ? 2 : 1;

    // Whether it is worth to count the edits.
    private static bool IsAlike(string word, string known, int sharedTrigrams)
    {
        var allowed = Allowed(word);
        return Math.Abs(known.Length - word.Length) <= allowed
            && known.Length >= MinLength
            && sharedTrigrams >= word.Length - (4 * allowed)
            && (known[0] == word[0] || (allowed > 1 && known[1] == word[1]));
    }

    private static (string Word, int Distance)? NearerOf((string Word, int Distance)? nearest, string word, string known)
    {
        var distance = EditDistance.Between(word, known);
        return distance > Allowed(word) ? nearest
            : nearest is not var (other, least)
                || distance < least
                || (distance == least && string.CompareOrdinal(known, other) < 0) ? (known, distance)
            : nearest;
    }

    private ReadOnlySpan<int> WordsWith(int trigram) =>
        _byTrigram.TryGetValue(trigram, out var words) ? CollectionsMarshal.AsSpan(words) : [];

    // The distinct ones; the word boundaries count as letters, so that an edit in the middle leaves trigrams at both ends.
    private static int ReadTrigrams(string word, Span<int> trigrams)
    {
        var count = 0;
        for (var i = -1; i < word.Length - 1; i++)
        {
            var trigram = (At(i) << 16) | (At(i + 1) << 8) | At(i + 2);
            if (!trigrams[..count].Contains(trigram))
            {
                trigrams[count++] = trigram;
            }
        }

        return count;

        int At(int i) => i < 0 || i >= word.Length ? 1 : word[i] & 0xff;
    }
}
