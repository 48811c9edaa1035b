namespace BotApp.Faq.Understanding;

/// <summary>How much a word tells about the meaning; distinctive words of look-alikes and off-topic words tell most.</summary>
public enum FeatureWeight
{
    Filler,
    Modifier,
    QuestionWord,
    Content,
    Distinctive,
    OffTopic,
}

/// <summary>Synonymous wordings: बंद, deactivated and band are one concept.</summary>
public sealed record Concept(string Name, FeatureWeight Weight);

/// <summary>The office's synonyms (lexicon.txt): maps wordings of one or more words to concepts.</summary>
public sealed class Lexicon
{
    /// <summary>Longer wordings are rare; they are put together on the heap.</summary>
    private const int MaxOnStack = 128;

    private readonly Dictionary<string, Concept> _concepts = [];
    private readonly Dictionary<string, FeatureWeight> _weights = [];
    private readonly Dictionary<string, int> _maxWordsFrom = [];
    private readonly Dictionary<string, string> _byPhoneticKey = [];
    private readonly Dictionary<string, string> _byConsonantKey = [];

    /// <summary>
    /// Reads lines "name = wording, wording"; "#" starts a comment. The first character of the name may encode its
    /// <see cref="FeatureWeight"/>.
    /// </summary>
    /// <exception cref="FormatException">A line is malformed, a wording belongs to two concepts, or a name has two weights.</exception>
    public Lexicon(TextReader lines)
    {
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            if (line.Length > 0 && line[0] != '#')
            {
                Add(line);
            }
        }
    }

    public static Lexicon Default { get; } = Load();

    /// <summary>The phonetic keys of all words in all wordings.</summary>
    public IReadOnlyCollection<string> PhoneticKeys => _byPhoneticKey.Keys;

    public bool Contains(string word) => _maxWordsFrom.ContainsKey(word);

    public string? ByPhoneticKey(string phoneticKey) => _byPhoneticKey.GetValueOrDefault(phoneticKey);

    public string? ByConsonantKey(string consonantKey) => _byConsonantKey.GetValueOrDefault(consonantKey);

    /// <summary>The concept of the longest wording starting at a word, and its number of words.</summary>
    public (Concept Concept, int Words)? LongestMatch(IReadOnlyList<string> words, int at)
    {
        var most = Math.Min(_maxWordsFrom.GetValueOrDefault(words[at]), words.Count - at);
        if (most == 0)
        {
            return null;
        }

        var length = most - 1;
        for (var word = at; word < at + most; word++)
        {
            length += words[word].Length;
        }

        // Every shorter wording is the beginning of the longest.
        Span<char> wording = length <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[length];
        for (var (word, end) = (at, 0); word < at + most; word++)
        {
            words[word].CopyTo(wording[end..]);
            end += words[word].Length;
            if (end < length)
            {
                wording[end++] = ' ';
            }
        }

        var concepts = _concepts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var count = most; count >= 1; count--)
        {
            if (concepts.TryGetValue(wording[..length], out var concept))
            {
                return (concept, count);
            }

            length -= words[at + count - 1].Length + 1;
        }

        return null;
    }

    private static Lexicon Load()
    {
        using var words = new StreamReader(WordingFiles.Open("lexicon.txt"));
        return new Lexicon(words);
    }

    private void Add(string line)
    {
        if (line.Split(" = ", 2) is not [{ Length: > 0 } name, var wordings])
        {
            throw new FormatException($"lexicon.txt: \"{line}\" is not of the form \"name = wording, wording\".");
        }

        var concept = new Concept(name.TrimStart('-', '?', '.', '!', '~'), name[0] switch
        {
            '-' => FeatureWeight.Filler,
            '?' => FeatureWeight.QuestionWord,
            '.' => FeatureWeight.Modifier,
            '!' => FeatureWeight.Distinctive,
            '~' => FeatureWeight.OffTopic,
            _ => FeatureWeight.Content,
        });
        if (_weights.TryGetValue(concept.Name, out var weight) && weight != concept.Weight)
        {
            throw new FormatException($"lexicon.txt: {concept.Name} has two weights.");
        }

        _weights[concept.Name] = concept.Weight;
        foreach (var wording in wordings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(wording, concept);
        }
    }

    private void Add(string wording, Concept concept)
    {
        var words = Tokenizer.Tokenize(wording);
        var key = string.Join(' ', words);
        if (!_concepts.TryAdd(key, concept) && _concepts[key].Name != concept.Name)
        {
            throw new FormatException($"lexicon.txt: \"{wording}\" belongs to both {_concepts[key].Name} and {concept.Name}.");
        }

        for (var i = 0; i < words.Count; i++)
        {
            _maxWordsFrom[words[i]] = Math.Max(_maxWordsFrom.GetValueOrDefault(words[i]), i == 0 ? words.Count : 0);
            var phoneticKey = PhoneticEncoder.PhoneticKey(words[i]);
            _byPhoneticKey.TryAdd(phoneticKey, words[i]);
            _byConsonantKey.TryAdd(PhoneticEncoder.ConsonantKey(phoneticKey), words[i]);
        }
    }
}
