namespace BotApp.Faq.Understanding;

/// <summary>
/// Writes a Malayalam word in the sounds of <see cref="PhoneticEncoder"/>, as people write it in Latin letters: മറന്നു is marannu. What
/// they do not tell apart (ല, ള and ഴ; ര and റ; aspirated and plain) becomes one.
/// </summary>
internal static class MalayalamEncoder
{
    private const char Virama = '\u0d4d';
    private const char LengthMark = '\u0d57';
    private const string Consonants = "കഖഗഘചഛജഝടഠഡഢണതഥദധനപഫബഭമയരറലളഴവശഷസഹ";
    private const string ConsonantSounds = "kkggccjjttddnttddnpfbbmyrrlllvsssh";
    private const string Vowels = "അആഇഈഉഊഋഎഏഐഒഓഔ";
    private const string VowelSounds = "aaiiuureeeooo";
    private const string Signs = "ാിീുൂൃെേൈൊോൌ";
    private const string SignSounds = "aiiuureeeooo";
    private const string Finals = "ൻൺർൽൾൿം";
    private const string FinalSounds = "nnrllkm";

    public static void Encode(string word, ref SoundWriter sounds)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            if (letter is 'ഞ' or 'ങ')
            {
                // ഞ്ച is nch, ങ്ക is nk; elsewhere nj and ng, however often the letter is written.
                var joined = i + 2 < word.Length && word[i + 1] == Virama;
                sounds.Append('n');
                if (!joined || word[i + 2] == letter)
                {
                    sounds.Append(letter == 'ഞ' ? 'j' : 'g');
                }

                i += joined && word[i + 2] == letter ? 2 : 0;
                AppendInherentVowel(word, i, ref sounds);
            }
            else if (letter == 'റ' && i + 2 < word.Length && word[i + 1] == Virama && word[i + 2] == 'റ')
            {
                sounds.Append('t');
                i += 2;
                AppendInherentVowel(word, i, ref sounds);
            }
            else if (letter == 'റ' && i > 1 && word[i - 1] == Virama && word[i - 2] == 'ന')
            {
                // ന്റ is nt: എന്റെ, ente.
                sounds.Append('t');
                AppendInherentVowel(word, i, ref sounds);
            }
            else if (Consonants.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var consonant)
            {
                sounds.Append(ConsonantSounds[consonant]);
                AppendInherentVowel(word, i, ref sounds);
            }
            else
            {
                AppendOther(letter, ref sounds);
            }
        }
    }

    private static void AppendOther(char letter, ref SoundWriter sounds)
    {
        if (Vowels.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var vowel)
        {
            sounds.Append(VowelSounds[vowel]);
        }
        else if (Signs.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var sign)
        {
            sounds.Append(SignSounds[sign]);
        }
        else if (Finals.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var final)
        {
            sounds.Append(FinalSounds[final]);
        }
        else if (letter == LengthMark)
        {
            sounds.Append('o');
        }
        else if (char.IsAsciiLetterOrDigit(letter))
        {
            sounds.Append(letter);
        }
    }

    private static void AppendInherentVowel(string word, int at, ref SoundWriter sounds)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        if (next != Virama && next != LengthMark && Signs.IndexOf(next, StringComparison.Ordinal) < 0)
        {
            sounds.Append('a');
        }
    }
}
