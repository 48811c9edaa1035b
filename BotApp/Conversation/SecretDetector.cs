using System.Text.RegularExpressions;

namespace BotApp.Conversation;

/// <summary>
/// Detects a password, OTP, Aadhaar number or PAN in English, Hindi or transliterated Hindi text before it is stored or logged.
/// Mentioning a password is allowed; telephone, order and request numbers, SSO-IDs and dates are not secrets.
/// </summary>
public static partial class SecretDetector
{
    /// <summary>The first secret found in any of the texts, or null.</summary>
    public static Secret? Find(IEnumerable<string> typed) => typed.Select(Find).FirstOrDefault(secret => secret is not null);

    /// <summary>The first secret found, or null.</summary>
    public static Secret? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var plain = WithLatinDigits(text);
        return HasAadhaar(plain) ? new Secret(SecretKind.Aadhaar)
            : HasPan(plain) ? new Secret(SecretKind.Pan)
            : HasOneTimePassword(plain) ? new Secret(SecretKind.OneTimePassword)
            : PasswordDetector.ContainsPassword(plain) ? new Secret(SecretKind.Password)
            : null;
    }

    private static string WithLatinDigits(string text) => string.Create(text.Length, text, static (plain, typed) =>
    {
        for (var i = 0; i < typed.Length; i++)
        {
            plain[i] = typed[i] switch
            {
                >= '०' and <= '९' => (char)('0' + typed[i] - '०'),
                '\u00a0' or '\u2009' or '\u202f' => ' ',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
                _ => typed[i],
            };
        }
    });

    // A mistyped Aadhaar number still counts if the sentence names it; otherwise its check digit must be valid. Twelve digits
    // starting with 91 are a mobile number with country code.
    private static bool HasAadhaar(string text)
    {
        var named = AadhaarWord().IsMatch(text);
        foreach (Match twelve in TwelveDigits().Matches(text))
        {
            var digits = string.Concat(twelve.Value.Where(char.IsAsciiDigit));
            var isMobile = MobileWithCountryCode().IsMatch(twelve.Value);
            if (!IsPartOfAddress(text, twelve) && (named ? !isMobile || Verhoeff.IsValid(digits) : !isMobile && Verhoeff.IsValid(digits)))
            {
                return true;
            }
        }

        return false;
    }

    // An e-mail address may carry a staff number or a random id: digits beside letters before the @ are no number of a person.
    private static bool IsPartOfAddress(string text, Match digits)
    {
        var (start, end) = (digits.Index, digits.Index + digits.Length);
        while (start > 0 && BelongsToAddress(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && BelongsToAddress(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '@' && text[start..end].Any(char.IsAsciiLetter);
    }

    private static bool BelongsToAddress(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '+' or '-';

    private static bool HasPan(string text) => Pan().IsMatch(text) || (PanWord().IsMatch(text) && SpacedPan().IsMatch(text));

    private static bool HasOneTimePassword(string text) =>
        OtpThenDigits().Matches(text)
            .Concat(DigitsThenOtp().Matches(text))
            .Any(found => !PasswordDetector.IsYear(found.Groups["digits"].Value));

    [GeneratedRegex(@"(?i)\ba+dh?a+r|\buid(ai)?\b|आधार")]
    private static partial Regex AadhaarWord();

    [GeneratedRegex(@"(?<![\d/+-])[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}(?![ -]?\d|/)")]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(@"^91[6-9]\d{9}$")]
    private static partial Regex MobileWithCountryCode();

    [GeneratedRegex(@"(?i)(?<![\w/-])[a-z]{5}[0-9]{4}[a-z](?![\w/-])")]
    private static partial Regex Pan();

    [GeneratedRegex(@"(?i)\bpan\b|पैन")]
    private static partial Regex PanWord();

    [GeneratedRegex(@"(?i)(?<!\w)[a-z]{5}[ -][0-9]{4}[ -][a-z](?!\w)")]
    private static partial Regex SpacedPan();

    private const string Otp = @"(?:\botp\b|\bo\.t\.p\b|ओटीपी|ओ\.?टी\.?पी|one[ -]time[ -]password|verification code|सत्यापन कोड)";

    private const string Between =
        @"\b(?:is|was|code|number|no|num|pin|received|came|aaya|aya|mila|hai|he|tha|ye|yeh|yah|this|the|my|mera|for|login|sso|ka|ki"
            + @"|it|as|sent)\b|है|था|आया|मिला|यह|मेरा|नंबर|संख्या|कोड|का|[:=.,\-""'(]";

    private const string Digits = @"(?<![\d/.-])(?<digits>\d{4,8}|\d{3}[ -]\d{3})(?![\d/]|[.-]\d)";

    [GeneratedRegex(@"(?i)" + Otp + @"\s*(?:(?:" + Between + @")\s*){0,6}" + Digits)]
    private static partial Regex OtpThenDigits();

    [GeneratedRegex(@"(?i)" + Digits + @"\s*(?:(?:" + Between + @")\s*){0,4}" + Otp)]
    private static partial Regex DigitsThenOtp();
}
