namespace BotApp.Faq;

/// <summary>
/// Parses sentences in English, Hindi and romanized Hindi into <see cref="Reading"/>s. Each typed word is first matched
/// to a known word: by spelling, then by phonetic key, then by edit distance.
/// </summary>
public sealed class Reader
{
    // Below four letters too many different words share a key, such as सोने and shown.
    private const int ShortestSound = 4;
    private const double SureBySound = 0.95;
    private const double SureByBones = 0.85;
    private const double SureBySlip = 0.85;
    private const double SureByBeginning = 0.8;

    // A sentence starting with one of these is a question even without a question mark, which chats rarely have.
    private static readonly HashSet<string> Openers =
        ["is", "are", "do", "does", "did", "has", "have", "will", "would", "can", "may", "should", "could", "shall", "was", "kya", "क्या"];

    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _own = [];
    private readonly Dictionary<string, string> _ownByBones = [];
    private readonly Spelling _spelling = new();

    public Reader(Lexicon lexicon, IEnumerable<string> ownWordsOfEntries)
    {
        _lexicon = lexicon;
        foreach (var phoneticKey in lexicon.Folds)
        {
            _spelling.Add(phoneticKey);
        }

        foreach (var phoneticKey in ownWordsOfEntries)
        {
            if (_own.Add(phoneticKey) && lexicon.ByFold(phoneticKey) is null)
            {
                _spelling.Add(phoneticKey);
                _ownByBones.TryAdd(Sound.Bones(phoneticKey), phoneticKey);
            }
        }
    }

    /// <summary>Parses a wording of an entry, whose words all count as known and correctly spelt.</summary>
    public static Reading Own(Lexicon lexicon, string wording) =>
        Read(lexicon, wording, word => lexicon.Knows(word)
            ? (word, true, 1)
            : Sound.Fold(word) is var phoneticKey && lexicon.ByFold(phoneticKey) is { } known ? (known, true, 1) : (phoneticKey, true, 1));

    public Reading Read(string text) => Read(_lexicon, text, Recognise);

    /// <summary>Parses a sentence whose last word may be unfinished.</summary>
    public Reading ReadUnfinished(string text)
    {
        var begun = text.Length > 0 && char.IsLetter(text[^1]) ? Wording.Words(text).LastOrDefault() : null;
        return Read(
            _lexicon,
            text,
            word => word != begun || Recognise(word) is { Known: true, Confidence: 1 } whole && !IsFill(whole.Word)
                ? Recognise(word)
                : Complete(word));
    }

    private (string Word, bool Known, double Confidence) Complete(string word)
    {
        var phoneticKey = Sound.Fold(word);
        return phoneticKey.Length >= 2 && _spelling.Completed(phoneticKey, known => !IsFill(_lexicon.ByFold(known) ?? known)) is { } whole
            ? (_lexicon.ByFold(whole) ?? whole, true, SureByBeginning)
            : Recognise(word);
    }

    private bool IsFill(string word) =>
        _lexicon.Longest([word], 0) is { Concept.Weight: Weight.Fills } || (_lexicon.Knows(word) && _lexicon.Longest([word], 0) is null);

    private (string Word, bool Known, double Confidence) Recognise(string word)
    {
        if (_lexicon.Knows(word))
        {
            return (word, true, 1);
        }

        var phoneticKey = Sound.Fold(word);
        if (_own.Contains(phoneticKey))
        {
            return (phoneticKey, true, 1);
        }

        if (phoneticKey.Length >= ShortestSound && _lexicon.ByFold(phoneticKey) is { } sounding)
        {
            return (sounding, true, SureBySound);
        }

        var consonantKey = Sound.Bones(phoneticKey);
        if (consonantKey.Length >= ShortestSound
            && (_lexicon.ByBones(consonantKey) ?? _ownByBones.GetValueOrDefault(consonantKey)) is { } similar)
        {
            return (similar, true, SureByBones);
        }

        return _spelling.Nearest(phoneticKey) is { } nearest
            ? (_lexicon.ByFold(nearest.Word) ?? nearest.Word, true, Math.Pow(SureBySlip, nearest.Distance))
            : (phoneticKey, false, 1);
    }

    private static Reading Read(Lexicon lexicon, string text, Func<string, (string Word, bool Known, double Confidence)> recognise)
    {
        var typed = Wording.Words(text);
        var words = typed.ConvertAll(word => recognise(word));
        var names = words.ConvertAll(word => word.Word);
        Dictionary<string, Sign> features = [];
        var (unknownWords, isQuestion, saysPlease) = (0, typed.Count > 0 && Openers.Contains(typed[0]), false);
        for (var at = 0; at < words.Count;)
        {
            if (lexicon.Longest(names, at) is not { } found)
            {
                var (word, known, confidence) = words[at++];
                if (word.All(char.IsAsciiDigit) && word.Length < 5)
                {
                    continue;
                }

                unknownWords += known ? 0 : 1;
                if (known)
                {
                    Keep(new Sign(Sign.OfWord(word), Weight.Carries, confidence));
                }

                continue;
            }

            var lowest = words.Skip(at).Take(found.Words).Min(word => word.Confidence);
            at += found.Words;
            if (found.Concept.Name == "plea")
            {
                saysPlease = true;
                isQuestion &= at > found.Words;
            }
            else if (found.Concept.Weight is not Weight.Fills)
            {
                isQuestion |= found.Concept.Weight is Weight.Asks;
                Keep(new Sign(found.Concept.Name, found.Concept.Weight, lowest));
            }
        }

        return new Reading(
            [.. features.Values],
            unknownWords,
            isQuestion || (!saysPlease && text.Contains('?', StringComparison.Ordinal)),
            saysPlease);

        void Keep(Sign feature)
        {
            if (!features.TryGetValue(feature.Name, out var kept) || kept.Sureness < feature.Sureness)
            {
                features[feature.Name] = feature;
            }
        }
    }
}
