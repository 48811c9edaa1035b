using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BotApp.Faq.Understanding;

/// <summary>
/// Splits a sentence into normalized words: lower case, without the marks that writers of Hindi and English often
/// omit (nukta, anusvara, joiners, apostrophes), short forms spelt out. Mail addresses, telephone
/// numbers and request numbers are single words.
/// </summary>
public static partial class Tokenizer
{
    /// <summary>Replaces any request number, so that "status of KCH-2026-000123-7" matches a wording.</summary>
    public const string RequestNumberToken = "requestnumber";

    /// <summary>The first characters that are read, counted before they are normalized.</summary>
    internal const int MaxLength = 600;

    public static List<string> Tokenize(string text)
    {
        var plain = Normalize(text.Length <= MaxLength ? text : text[..MaxLength]);
        plain = AnyRequestNumber().Replace(plain, RequestNumberToken);
        plain = TelephoneNumber().Replace(plain, number => string.Concat(number.Value.Where(char.IsAsciiDigit)));
        List<string> words = [];
        foreach (var word in Word().EnumerateMatches(plain))
        {
            var found = LongRun().Replace(plain.Substring(word.Index, word.Length).TrimEnd('.'), "$1");
            if (SpellingTable.Expand(found) is { } meant)
            {
                words.AddRange(meant);
            }
            else
            {
                words.Add(found);
            }
        }

        return words;
    }

    // Truncation may leave an unpaired surrogate, which would make normalization fail.
    private static string Normalize(string text)
    {
        var whole = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
            ? string.Concat(text.EnumerateRunes().Where(rune => rune.IsBmp))
            : text;
        var composed = whole.Normalize(NormalizationForm.FormKC);
        var plain = new StringBuilder(composed.Length);
        for (var i = 0; i < composed.Length; i++)
        {
            var sign = composed[i];
            if (sign is '\'' or '’' or 'ʼ' || IsOptionalMark(sign) || IsNasalBeforeConsonant(composed, ref i))
            {
                continue;
            }

            plain.Append(sign is >= '०' and <= '९' ? (char)('0' + sign - '०') : char.ToLower(sign, CultureInfo.InvariantCulture));
        }

        return plain.ToString();
    }

    // ZWNJ and ZWJ, candrabindu, anusvara, nukta.
    private static bool IsOptionalMark(char sign) => sign is '\u200c' or '\u200d' or '\u0901' or '\u0902' or '\u093c';

    // हिन्दी and हिंदी, सम्पर्क and संपर्क are spellings of the same word.
    private static bool IsNasalBeforeConsonant(string text, ref int i)
    {
        if (text[i] is not ('ङ' or 'ञ' or 'ण' or 'न' or 'म')
            || i + 2 >= text.Length
            || text[i + 1] != '्'
            || text[i + 2] is not (>= 'क' and <= 'ह'))
        {
            return false;
        }

        i++;
        return true;
    }

    // "plzzz", "heyyyy"; digits keep their number.
    [GeneratedRegex(@"(\p{L})\1{2,}")]
    private static partial Regex LongRun();

    [GeneratedRegex(@"\b[a-z]{2,8}-\d{4}-\d{6}-\d\b")]
    private static partial Regex AnyRequestNumber();

    [GeneratedRegex(@"\b1800(?:[ -]?\d{2,4}){2,3}\b")]
    private static partial Regex TelephoneNumber();

    [GeneratedRegex(@"[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+|[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();
}
