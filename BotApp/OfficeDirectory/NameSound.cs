using System.Text;

namespace BotApp.OfficeDirectory;

/// <summary>
/// The consonants of a word of a name, in one alphabet for Latin, Devanagari and Malayalam letters: "Menon", "Menen", मेनन and മേനോൻ have
/// one key. Keyed hashes of it are stored, so a change of this class needs the marks to be rebuilt (<c>rotate-key</c>).
/// </summary>
public static class NameSound
{
    /// <summary>Below two consonants too many names share a key.</summary>
    private const int MinLength = 2;

    private const char MalayalamOffset = (char)('\u0d00' - '\u0900');
    private const string Consonants = "कखगघङचछजझञटठडढणतथदधनऩपफबभमयरऱलळऴवशषसह";
    private const string ConsonantSounds = "KKGGNCCJJNTTDDNTTDDNNPFBBMYRRLLLVSSSH";
    private const string Chillus = "ൺൻർൽൾൿ";
    private const string ChilluSounds = "NNRLLK";
    private const char Virama = '\u094d';
    private const char Anusvara = '\u0902';
    private const char Candrabindu = '\u0901';

    /// <summary>The key of one word of <see cref="NameKey.Words"/>; null when the word has too few consonants.</summary>
    public static string? Of(string word)
    {
        var sounds = new Sounds();
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] is >= 'A' and <= 'Z')
            {
                at += AddLatin(sounds, word, at);
            }
            else
            {
                AddIndic(sounds, word, at);
            }
        }

        return sounds.Text is { Length: >= MinLength } key ? key : null;
    }

    /// <summary>The distinct keys of the words of a name, in alphabetical order.</summary>
    public static IReadOnlyList<string> OfName(string name) =>
        [.. NameKey.Words(name).Select(Of).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Adds the letter and returns how many further letters belong to it.</summary>
    private static int AddLatin(Sounds sounds, string word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        switch (word[at])
        {
            case 'A' or 'E' or 'I' or 'O' or 'U':
                sounds.AddVowel();
                return 0;
            case 'C' when next is 'H':
                sounds.Add('C');
                return 1;
            case 'C':
                sounds.Add(next is 'E' or 'I' or 'Y' ? 'S' : 'K');
                return 0;
            case 'P' when next is 'H':
                sounds.Add('F');
                return 1;
            case 'Z' when next is 'H':
                sounds.Add('L');
                return 1;
            case 'X':
                sounds.Add('K');
                sounds.Add('S');
                return 0;
            case var letter:
                sounds.Add(letter switch { 'Q' => 'K', 'W' => 'V', 'Z' => 'J', _ => letter });
                return 0;
        }
    }

    private static void AddIndic(Sounds sounds, string word, int at)
    {
        if (Chillus.IndexOf(word[at], StringComparison.Ordinal) is >= 0 and var chillu)
        {
            sounds.Add(ChilluSounds[chillu]);
            return;
        }

        var letter = InDevanagari(word[at]);
        if (Consonants.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var consonant)
        {
            sounds.Add(ConsonantSounds[consonant]);
            if (at + 1 >= word.Length || InDevanagari(word[at + 1]) is not Virama)
            {
                sounds.Open();
            }
        }
        else if (letter is Anusvara or Candrabindu)
        {
            sounds.Add(at + 1 < word.Length ? 'N' : 'M');
        }
        else if (letter is >= 'अ' and <= 'औ')
        {
            sounds.AddVowel();
        }
        else if (letter is 'ृ')
        {
            sounds.Add('R');
        }
    }

    /// <summary>The two scripts have their letters in the same order.</summary>
    private static char InDevanagari(char letter) => letter is >= '\u0d02' and <= '\u0d4d' ? (char)(letter - MalayalamOffset) : letter;

    private sealed class Sounds
    {
        private readonly StringBuilder _sounds = new();

        /// <summary>Whether the last sound is a consonant with no vowel after it yet: the same one again is a doubled letter.</summary>
        private bool _closed;

        public string Text => _sounds.ToString();

        /// <summary>Only an initial vowel counts: the others are written in too many ways.</summary>
        public void AddVowel()
        {
            if (_sounds.Length == 0)
            {
                _sounds.Append('A');
            }

            _closed = false;
        }

        public void Open() => _closed = false;

        public void Add(char sound)
        {
            if (sound is 'H' or 'Y' && _sounds.Length > 0)
            {
                _closed = _closed && sound is 'H';
                return;
            }

            // Nambiar is written with n, m or anusvara, and in Malayalam with p.
            if (sound is 'B' or 'P' && _closed && _sounds[^1] is 'N' or 'M')
            {
                (_sounds[^1], sound) = ('M', 'B');
            }

            if (!_closed || _sounds[^1] != sound)
            {
                _sounds.Append(sound);
            }

            _closed = true;
        }
    }
}
