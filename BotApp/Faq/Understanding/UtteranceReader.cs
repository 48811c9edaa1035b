namespace BotApp.Faq.Understanding;

/// <summary>
/// Parses sentences in English, Hindi and romanized Hindi into <see cref="Utterance"/>s. Each typed word is first matched
/// to a known word: by spelling, then by phonetic key, then by edit distance.
/// </summary>
public sealed class UtteranceReader
{
    // Below four letters too many different words share a key, such as सोने and shown.
    private const int MinPhoneticLength = 4;
    private const double PhoneticConfidence = 0.95;
    private const double ConsonantConfidence = 0.85;
    private const double TypoConfidence = 0.85;
    private const double PrefixConfidence = 0.8;

    // A sentence starting with one of these is a question even without a question mark, which chats rarely have.
    private static readonly HashSet<string> QuestionOpeners =
        ["is", "are", "do", "does", "did", "has", "have", "will", "would", "can", "may", "should", "could", "shall", "was", "kya", "क्या"];

    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _entryWords = [];
    private readonly Dictionary<string, string> _entryWordsByConsonantKey = [];
    private readonly SpellingCorrector _spelling = new();

    public UtteranceReader(Lexicon lexicon, IEnumerable<string> ownWordsOfEntries)
    {
        _lexicon = lexicon;
        foreach (var phoneticKey in lexicon.PhoneticKeys)
        {
            _spelling.Add(phoneticKey);
        }

        foreach (var phoneticKey in ownWordsOfEntries)
        {
            if (_entryWords.Add(phoneticKey) && lexicon.ByPhoneticKey(phoneticKey) is null)
            {
                _spelling.Add(phoneticKey);
                _entryWordsByConsonantKey.TryAdd(PhoneticEncoder.ConsonantKey(phoneticKey), phoneticKey);
            }
        }
    }

    /// <summary>Parses a wording of an entry, whose words all count as known and correctly spelt.</summary>
    public static Utterance ReadWording(Lexicon lexicon, string wording) =>
        Read(lexicon, wording, word => lexicon.Contains(word)
            ? (word, true, 1)
            : PhoneticEncoder.PhoneticKey(word) is var phoneticKey && lexicon.ByPhoneticKey(phoneticKey) is { } known
                ? (known, true, 1)
                : (phoneticKey, true, 1));

    public Utterance Read(string text) => Read(_lexicon, text, Recognize);

    /// <param name="text">The sentence.</param>
    /// <param name="words">Its words, as the <see cref="Tokenizer"/> has read them.</param>
    public Utterance Read(string text, List<string> words) => Read(_lexicon, text, Recognize, words);

    /// <summary>Parses a sentence whose last word may be unfinished.</summary>
    public Utterance ReadPartial(string text)
    {
        var begun = text.Length > 0 && char.IsLetter(text[^1]) ? Tokenizer.Tokenize(text).LastOrDefault() : null;
        return Read(
            _lexicon,
            text,
            word => word != begun || Recognize(word) is { Known: true, Confidence: 1 } whole && !IsFiller(whole.Word)
                ? Recognize(word)
                : Complete(word));
    }

    private (string Word, bool Known, double Confidence) Complete(string word)
    {
        var phoneticKey = PhoneticEncoder.PhoneticKey(word);
        return phoneticKey.Length >= 2
            && _spelling.Complete(phoneticKey, known => !IsFiller(_lexicon.ByPhoneticKey(known) ?? known)) is { } whole
            ? (_lexicon.ByPhoneticKey(whole) ?? whole, true, PrefixConfidence)
            : Recognize(word);
    }

    private bool IsFiller(string word) =>
        _lexicon.LongestMatch([word], 0) is { Concept.Weight: FeatureWeight.Filler }
            || (_lexicon.Contains(word) && _lexicon.LongestMatch([word], 0) is null);

    private (string Word, bool Known, double Confidence) Recognize(string word)
    {
        if (_lexicon.Contains(word))
        {
            return (word, true, 1);
        }

        var phoneticKey = PhoneticEncoder.PhoneticKey(word);
        if (_entryWords.Contains(phoneticKey))
        {
            return (phoneticKey, true, 1);
        }

        if (phoneticKey.Length >= MinPhoneticLength && _lexicon.ByPhoneticKey(phoneticKey) is { } sounding)
        {
            return (sounding, true, PhoneticConfidence);
        }

        var consonantKey = PhoneticEncoder.ConsonantKey(phoneticKey);
        if (consonantKey.Length >= MinPhoneticLength
            && (_lexicon.ByConsonantKey(consonantKey) ?? _entryWordsByConsonantKey.GetValueOrDefault(consonantKey)) is { } similar)
        {
            return (similar, true, ConsonantConfidence);
        }

        return _spelling.Nearest(phoneticKey) is { } nearest
            ? (_lexicon.ByPhoneticKey(nearest.Word) ?? nearest.Word, true, Math.Pow(TypoConfidence, nearest.Distance))
            : (phoneticKey, false, 1);
    }

    private static Utterance Read(
        Lexicon lexicon,
        string text,
        Func<string, (string Word, bool Known, double Confidence)> recognise,
        List<string>? tokens = null)
    {
        var typed = tokens ?? Tokenizer.Tokenize(text);
        var words = typed.ConvertAll(word => recognise(word));
        var names = words.ConvertAll(word => word.Word);
        var features = new Dictionary<string, Feature>(words.Count);
        var (unknownWords, isQuestion, saysPlease) = (0, typed.Count > 0 && QuestionOpeners.Contains(typed[0]), false);
        for (var at = 0; at < words.Count;)
        {
            if (lexicon.LongestMatch(names, at) is not var (concept, count))
            {
                var (word, known, confidence) = words[at++];
                if (known && !IsShortNumber(word))
                {
                    Keep(new Feature(Feature.FromWord(word), FeatureWeight.Content, confidence));
                }

                unknownWords += known || IsShortNumber(word) ? 0 : 1;
                continue;
            }

            at += count;
            if (concept.Name == "plea")
            {
                saysPlease = true;
                isQuestion &= at > count;
            }
            else if (concept.Weight is not FeatureWeight.Filler)
            {
                isQuestion |= concept.Weight is FeatureWeight.QuestionWord;
                Keep(new Feature(concept.Name, concept.Weight, LowestConfidence(words, at - count, at)));
            }
        }

        return new Utterance(
            [.. features.Values],
            unknownWords,
            isQuestion || (!saysPlease && text.Contains('?', StringComparison.Ordinal)),
            saysPlease);

        void Keep(Feature feature)
        {
            if (!features.TryGetValue(feature.Name, out var kept) || kept.Confidence < feature.Confidence)
            {
                features[feature.Name] = feature;
            }
        }
    }

    private static bool IsShortNumber(string word) => word.Length < 5 && !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static double LowestConfidence(List<(string Word, bool Known, double Confidence)> words, int from, int to)
    {
        var lowest = 1.0;
        for (var at = from; at < to; at++)
        {
            lowest = Math.Min(lowest, words[at].Confidence);
        }

        return lowest;
    }
}
