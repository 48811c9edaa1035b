using System.Text;

namespace BotApp.Templates.Detection;

/// <summary>
/// The consonants of words in any Indian script, in Latin letters, so that one pattern fits पासवर्ड, പാസ്‌വേഡ് and பாஸ்வேர்ட். Aspirated
/// and voiced sounds fall together as in Tamil; of the vowels only long a (A), ai and candra e (E), i and a leading o (O) are kept.
/// </summary>
public static class IndicSkeleton
{
    private const int Devanagari = 0x0900;
    private const int BlockSize = 0x80;
    private const int LastBlock = 0x0D80;

    // The consonants क to ह (U+0915 to U+0939); every Indian block of Unicode keeps the same order.
    private const string Consonants = "kkkknccccnTTTTnttttnnppppmyrrlllvsssh";

    public static string From(string text)
    {
        var skeleton = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            if (letter is >= '\u0900' and < (char)LastBlock)
            {
                skeleton.Append(Sound(letter));
            }
            else if (letter is not ('\u200C' or '\u200D'))
            {
                skeleton.Append(' ');
            }
        }

        return string.Join(' ', skeleton.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Sound(char letter) => letter switch
    {
        // Malayalam chillu letters.
        '\u0D7A' or '\u0D7B' => "n",
        '\u0D7C' => "r",
        '\u0D7D' or '\u0D7E' => "l",
        '\u0D7F' => "k",
        '\u0964' or '\u0965' or '\u0970' => " ",
        _ => Common((letter % BlockSize) + Devanagari),
    };

    private static string Common(int letter) => letter switch
    {
        >= 0x0915 and <= 0x0939 => Consonants[letter - 0x0915].ToString(),
        0x0958 or 0x0959 or 0x095A => "k",
        0x095B => "c",
        0x095C or 0x095D => "T",
        0x095E => "p",
        0x095F => "y",
        0x0906 or 0x093E or 0x0949 or 0x0911 => "A",
        0x090D or 0x0945 or 0x0948 or 0x0972 => "E",
        0x0907 or 0x0908 or 0x093F or 0x0940 => "i",
        0x0912 or 0x0913 or 0x0914 => "O",
        0x0901 or 0x0902 => "n",
        0x0971 => "v",
        >= 0x0966 and <= 0x096F => " ",
        _ => "",
    };
}
