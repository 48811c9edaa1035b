namespace BotApp.Faq.Understanding;

/// <summary>
/// Encodes how a word sounds, in one alphabet for all scripts: भूल, bhool and bhul have the same key, and so have മറന്നു and marannu.
/// <see cref="PhoneticKey"/> keeps the vowels; <see cref="ConsonantKey"/> drops every "a" after the first letter, which Devanagari does not
/// write and romanized Hindi spells inconsistently.
/// </summary>
public static class PhoneticEncoder
{
    private const string Consonants = "कखगघङचछजझञटठडढणतथदधनऩपफबभमयरऱलळऴवशषसह";
    private const string ConsonantSounds = "kkggnccjjnttddnttddnnpfbbmyrrlllvsssh";
    private const string Vowels = "अआइईउऊऋएऐऑओऔ";
    private const string VowelSounds = "aaiiuureeooo";
    private const string Signs = "ािीुूृेैॉोौ";
    private const string SignSounds = "aiiuureeooo";

    /// <summary>Longer words are rare; their sounds are written to the heap.</summary>
    private const int MaxOnStack = 64;

    /// <summary>ഞ is nja.</summary>
    private const int MaxSoundsPerLetter = 3;

    public static string PhoneticKey(string word)
    {
        Span<char> buffer = word.Length <= MaxOnStack
            ? stackalloc char[MaxOnStack * MaxSoundsPerLetter]
            : new char[word.Length * MaxSoundsPerLetter];
        var sounds = new SoundWriter(buffer);
        switch (word.Length == 0 ? '\0' : word[0])
        {
            case >= '\u0900' and <= '\u097f':
                EncodeDevanagari(word, ref sounds);
                break;
            case >= '\u0d00' and <= '\u0d7f':
                MalayalamEncoder.Encode(word, ref sounds);
                break;
            default:
                EncodeLatin(word, ref sounds);
                break;
        }

        sounds.Simplify();
        return sounds.Sounds.SequenceEqual(word) ? word : new string(sounds.Sounds);
    }

    public static string ConsonantKey(string phoneticKey)
    {
        if (phoneticKey.LastIndexOf('a') <= 0)
        {
            return phoneticKey;
        }

        Span<char> buffer = phoneticKey.Length <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[phoneticKey.Length];
        var consonants = new SoundWriter(buffer);
        for (var i = 0; i < phoneticKey.Length; i++)
        {
            if (i == 0 || phoneticKey[i] != 'a')
            {
                consonants.Append(phoneticKey[i]);
            }
        }

        return new string(consonants.Sounds);
    }

    internal static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static void EncodeDevanagari(string word, ref SoundWriter sounds)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            if (Consonants.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var c)
            {
                sounds.Append(ConsonantSounds[c]);
                var next = i + 1 < word.Length ? word[i + 1] : '\0';
                if (next is >= 'अ' and <= 'ह')
                {
                    sounds.Append('a');
                }
            }
            else if (Vowels.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var v)
            {
                sounds.Append(VowelSounds[v]);
            }
            else if (Signs.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var s)
            {
                sounds.Append(SignSounds[s]);
            }
            else if (char.IsAsciiLetterOrDigit(letter))
            {
                sounds.Append(letter);
            }
        }
    }

    private static void EncodeLatin(string word, ref SoundWriter sounds)
    {
        var text = word is [.., not ('s' or 'u' or 'i'), 's'] && word.Length >= 4 ? word.AsSpan(0, word.Length - 1) : word;
        for (var i = 0; i < text.Length; i++)
        {
            var two = i + 1 < text.Length ? text.Slice(i, 2) : [];
            var glides = i + 2 < text.Length && IsVowel(text[i + 2]);
            var (sound, length) = two switch
            {
                "ch" => ('c', 2),
                "ck" => ('k', 2),
                "sh" => ('s', 2),
                "zh" => ('l', 2),
                "ph" => ('f', 2),
                "kh" => ('k', 2),
                "gh" => ('g', 2),
                "th" => ('t', 2),
                "dh" => ('d', 2),
                "bh" => ('b', 2),
                "jh" => ('j', 2),
                "ee" => ('i', 2),
                "oo" => ('u', 2),
                "aa" => ('a', 2),
                "ai" or "ei" => ('e', 2),
                "ay" or "ey" when !glides => ('e', 2),
                "au" or "ou" => ('o', 2),
                "aw" or "ow" when !glides => ('o', 2),
                "ce" or "ci" or "cy" => ('s', 1),
                _ => (text[i] switch
                {
                    'c' or 'q' or 'x' => 'k',
                    'w' => 'v',
                    'z' => 'j',
                    'y' when i > 0 && !IsVowel(text[i - 1]) => 'i',
                    var other => other,
                }, 1),
            };
            sounds.Append(sound);
            if (text[i] == 'x')
            {
                sounds.Append('s');
            }

            i += length - 1;
        }
    }
}
