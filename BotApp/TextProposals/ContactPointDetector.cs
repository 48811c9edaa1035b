using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BotApp.TextProposals;

/// <summary>
/// Finds telephone numbers, e-mail addresses, links and postal addresses in a text, in the digits of any script, with separators in
/// between, and in the disguises in which they are commonly written ("hxxp", "dot com", "nine eight four"). Doubt counts as found: it only
/// costs a second person's look. Dates, years and file numbers are none.
/// </summary>
public static partial class ContactPointDetector
{
    /// <summary>Stands for a date, so that its digits do not join their neighbours.</summary>
    private const string Date = "¦";

    private const string WordStart = @"(?<![\p{L}\p{M}\d])";
    private const string WordEnd = @"(?![\p{L}\p{M}])";

    private const string Places =
        "room|floor|flat|house|door|plot|building|bldg|tower|wing|cabin|counter|street|road|lane|nagar|colony"
            + @"|p ?\.? ?o ?\.? ?box|post box|pin ?code|कमरा|कक्ष|मंजिल|तल|भवन|मार्ग|रोड|सडक|गली|मकान|नगर|डाकघर|पिन ?कोड";

    /// <summary>The first contact point of the text; null when there is none.</summary>
    public static ContactPoint? Find(string text)
    {
        var plain = Dates().Replace(ToPlain(text), WithoutDate);
        return MailAddress().IsMatch(plain) ? ContactPoint.MailAddress
            : Link().IsMatch(plain) ? ContactPoint.Link
            : PhoneNumber().IsMatch(plain) ? ContactPoint.PhoneNumber
            : PostalAddress().IsMatch(plain) ? ContactPoint.PostalAddress
            : null;
    }

    /// <summary>
    /// Lower case, ASCII digits, full stops and dashes, single spaces, digits instead of number words, no invisible characters and no nukta
    /// (which Unicode writes in two ways).
    /// </summary>
    private static string ToPlain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (ToPlain(rune) is { } kept && !(kept == " " && plain.Length > 0 && plain[^1] == ' '))
            {
                plain.Append(kept);
            }
        }

        var digits = NumberWord().Replace(plain.ToString(), word => DigitOf(word.Value));
        return Repeated().Replace(digits, match => new string(match.Groups["digit"].ValueSpan[0], match.Value[0] is 't' or 'ट' ? 3 : 2));
    }

    private static string? ToPlain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => null,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber when Rune.GetNumericValue(rune) is >= 0 and <= 9 and var value =>
            ((int)value).ToString(CultureInfo.InvariantCulture),
        UnicodeCategory.DashPunctuation => "-",
        _ when rune.Value is 0x3002 or 0xFF61 => ".",
        // Combining accents, enclosing keycaps, variation selectors, nukta.
        _ when rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F) or 0x093C => null,
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        _ => Rune.IsWhiteSpace(rune) ? " " : Rune.ToLowerInvariant(rune).ToString(),
    };

    private static string DigitOf(string word) => word switch
    {
        "zero" or "शून्य" => "0",
        "one" or "एक" => "1",
        "two" or "दो" => "2",
        "three" or "तीन" => "3",
        "four" or "चार" => "4",
        "five" or "पाँच" or "पांच" => "5",
        "six" or "छह" or "छः" => "6",
        "seven" or "सात" => "7",
        "eight" or "आठ" => "8",
        _ => "9",
    };

    /// <summary>A span of years ends later than it begins, "2025-26" in the next year; anything else may be a number.</summary>
    private static string WithoutDate(Match date)
    {
        var (from, to) = (date.Groups["from"].Value, date.Groups["to"].Value);
        var isDate = to.Length switch
        {
            0 => true,
            2 => int.Parse(to, CultureInfo.InvariantCulture) == (int.Parse(from, CultureInfo.InvariantCulture) + 1) % 100,
            _ => string.CompareOrdinal(to, from) > 0,
        };
        return isDate ? Date : date.Value;
    }

    [GeneratedRegex(
        WordStart + "(zero|one|two|three|four|five|six|seven|eight|nine|शून्य|एक|दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ)" + WordEnd)]
    private static partial Regex NumberWord();

    [GeneratedRegex(WordStart + @"(double|triple|डबल|ट्रिपल) (?<digit>\d)(?!\d)")]
    private static partial Regex Repeated();

    /// <summary>Days and years, unless more digits stand beside them.</summary>
    [GeneratedRegex(
        @"(?<!\d[ ().,+*_·|~/-]{0,3})"
            + @"((0?[1-9]|[12]\d|3[01])[./-](0?[1-9]|1[0-2])[./-](19|20)\d\d|(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
            + @"|(?<from>(19|20)\d\d) ?- ?(?<to>(19|20)\d\d|\d\d))"
            + @"(?![ ().,+*_·|~/-]{0,3}\d)")]
    private static partial Regex Dates();

    [GeneratedRegex(@"[\p{L}\p{M}\d] ?@ ?[\p{L}\d]|(?<![^ (])@[\p{L}\d_]{2}|[([{<] ?(at|एट|ऐट) ?[)\]}>]")]
    private static partial Regex MailAddress();

    /// <summary>
    /// A scheme, "www", the target of a Markdown link, an IP address, or words joined by a dot: without a space, or in brackets, or written
    /// out. Abbreviations before a dot ("No.IV", "डॉ.") are no domains; after it Indic letters count only in a top-level domain.
    /// </summary>
    [GeneratedRegex(
        @"[a-z][a-z0-9+.-]{1,20} ?: ?//|" + WordStart + @"h[ .]?[tx*_][ .]?[tx*_][ .]?p|" + WordStart + @"www ?[.([{]"
            + "|" + WordStart + @"(mailto|tel|sms|callto|upi|javascript|skype|msteams) ?: ?[\p{L}\d+@/(]"
            + @"|\] ?\("
            + @"|(?<!\d|\d\.)\d{1,3}( ?\. ?\d{1,3}){3}(?!\.?\d)"
            + "|" + WordStart + @"(?<!-)(?!(no|nos|dr|shri|smt|mr|mrs|ms|rs|sr|jr|st|vs|sec|art|para|dt|etc|सं|डॉ|श्री|रु|क्र)\.)"
            + @"[\p{L}\p{M}\d-]*[\p{L}\p{M}\d](?<=[\p{L}\p{M}\d-]{2})"
            + @"(\.| ?[([{] ?(\.|dot|डॉट) ?[)\]}] ?| (dot|डॉट) | \. ?)"
            + @"((?![\p{IsDevanagari}\p{IsMalayalam}])\p{L}[\p{L}\p{M}]|भारत|कॉम|संगठन|नेट|ഭാരതം|കോം)"
            + "|" + WordStart + @"[\p{L}\d]\.[a-z]{2,}/"
            + "|" + WordStart + @"(gov|nic|co|org|ac|net) ?\. ?in" + WordEnd)]
    private static partial Regex Link();

    /// <summary>Six digits with little between them, ten also with slashes, or three after a word of telephony.</summary>
    [GeneratedRegex(
        @"\d([ ().,+*_·|~-]{0,3}\d){5}|\d([ ().,+*_·|~/-]{0,3}\d){9}"
            + "|" + WordStart + "(call|dial|ring|phone|tel|telephone|mobile|mob|whatsapp|sms|helpline|toll[ -]?free|extension|extn?"
            + "|intercom|fax|फोन|दूरभाष|मोबाइल|कॉल|हेल्पलाइन|टोल[ -]?फ्री|व्हाट्सएप|व्हाट्सऐप|इंटरकॉम|फैक्स|एक्सटेंशन)" + WordEnd
            + @"\.?[^\d.!?।¦]{0,20}\d([ -]?\d){2}")]
    private static partial Regex PhoneNumber();

    /// <summary>A number beside a word for a place.</summary>
    [GeneratedRegex(
        WordStart + "(" + Places + ")" + WordEnd + @"[^\p{L}\d.!?।¦]{0,3}((no|number|nos|सं|संख्या|नं)[^\p{L}\d!?।¦]{0,3})?\d"
            + @"|\d(st|nd|rd|th)?[ ,/-]{1,3}(" + Places + ")" + WordEnd)]
    private static partial Regex PostalAddress();
}
