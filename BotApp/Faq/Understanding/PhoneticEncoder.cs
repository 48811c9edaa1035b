using System.Text;

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

    public static string PhoneticKey(string word) =>
        Simplify(word.Length == 0 ? "" : word[0] switch
        {
            >= '\u0900' and <= '\u097f' => EncodeDevanagari(word),
            >= '\u0d00' and <= '\u0d7f' => MalayalamEncoder.Encode(word),
            _ => EncodeLatin(word),
        });

    public static string ConsonantKey(string phoneticKey)
    {
        var consonantKey = new StringBuilder(phoneticKey.Length);
        for (var i = 0; i < phoneticKey.Length; i++)
        {
            if (i == 0 || phoneticKey[i] != 'a')
            {
                consonantKey.Append(phoneticKey[i]);
            }
        }

        return consonantKey.ToString();
    }

    private static string EncodeDevanagari(string word)
    {
        var sounds = new StringBuilder(word.Length * 2);
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

        return sounds.ToString();
    }

    private static string EncodeLatin(string word)
    {
        var text = word is [.., not ('s' or 'u' or 'i'), 's'] && word.Length >= 4 ? word[..^1] : word;
        var sounds = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var two = i + 1 < text.Length ? text.AsSpan(i, 2) : [];
            var glides = i + 2 < text.Length && IsVowel(text[i + 2]);
            var (sound, length) = two switch
            {
                "ch" => ("c", 2),
                "ck" => ("k", 2),
                "sh" => ("s", 2),
                "zh" => ("l", 2),
                "ph" => ("f", 2),
                "kh" => ("k", 2),
                "gh" => ("g", 2),
                "th" => ("t", 2),
                "dh" => ("d", 2),
                "bh" => ("b", 2),
                "jh" => ("j", 2),
                "ee" => ("i", 2),
                "oo" => ("u", 2),
                "aa" => ("a", 2),
                "ai" or "ei" => ("e", 2),
                "ay" or "ey" when !glides => ("e", 2),
                "au" or "ou" => ("o", 2),
                "aw" or "ow" when !glides => ("o", 2),
                "ce" or "ci" or "cy" => ("s", 1),
                _ => (text[i] switch
                {
                    'c' or 'q' => "k",
                    'w' => "v",
                    'z' => "j",
                    'x' => "ks",
                    'y' when i > 0 && !IsVowel(text[i - 1]) => "i",
                    var other => other.ToString(),
                }, 1),
            };
            sounds.Append(sound);
            i += length - 1;
        }

        return sounds.ToString();
    }

    // Doubled letters become one and longer words lose a final vowel, so that naya, nayi and naye share a key.
    private static string Simplify(string sounds)
    {
        var tidy = new StringBuilder(sounds.Length);
        foreach (var sound in sounds)
        {
            if (tidy.Length == 0 || tidy[^1] != sound || char.IsAsciiDigit(sound))
            {
                tidy.Append(sound);
            }
        }

        while (tidy.Length >= 4 && IsVowel(tidy[^1]))
        {
            tidy.Length--;
        }

        return tidy.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
