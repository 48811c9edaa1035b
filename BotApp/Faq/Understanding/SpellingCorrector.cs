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
        foreach (var trigram in Trigrams(word))
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
        if (word.Length < MinLength || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var allowed = word.Length >= 10 ? 2 : 1;
        Dictionary<int, int> shared = [];
        foreach (var trigram in Trigrams(word))
        {
            foreach (var number in _byTrigram.GetValueOrDefault(trigram) ?? [])
            {
                shared[number] = shared.GetValueOrDefault(number) + 1;
            }
        }

        (string Word, int Distance)? nearest = null;
        foreach (var (number, common) in shared)
        {
            var known = _words[number];
            if (Math.Abs(known.Length - word.Length) > allowed || known.Length < MinLength || common < word.Length - (4 * allowed) ||
                (known[0] != word[0] && (allowed == 1 || known[1] != word[1])))
            {
                continue;
            }

            var distance = EditDistance.Between(word, known);
            if (distance <= allowed && (nearest is null || distance < nearest.Value.Distance ||
                (distance == nearest.Value.Distance && string.CompareOrdinal(known, nearest.Value.Word) < 0)))
            {
                nearest = (known, distance);
            }
        }

        return nearest;
    }

    // The word boundaries count as letters, so that an edit in the middle leaves trigrams at both ends.
    private static HashSet<int> Trigrams(string word)
    {
        HashSet<int> trigrams = [];
        for (var i = -1; i < word.Length - 1; i++)
        {
            trigrams.Add((At(i) << 16) | (At(i + 1) << 8) | At(i + 2));
        }

        return trigrams;

        int At(int i) => i < 0 || i >= word.Length ? 1 : word[i] & 0xff;
    }
}
