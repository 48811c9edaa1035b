using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;

namespace BotApp.Search;

/// <summary>
/// Reads from a typed text what it looks for: a request number (full, short, without zeros, with a wrong digit), a batch number, a name, an
/// SSO-ID, a mobile number or a mail address, alone or in a sentence of English, Hindi or both.
/// </summary>
public static partial class LookupReader
{
    private const int MaxLength = 200;
    private const int MaxNameWords = 5;
    private const int MobileDigits = 10;

    /// <summary>A toll-free number asks about a helpdesk.</summary>
    private const string TollFree = "1800";

    /// <summary>The longest running number that people write without its year.</summary>
    private const int MaxShortDigits = 6;

    /// <summary>Null when the text names nothing that can be looked up.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="office">The first part of request numbers (<see cref="OfficeProfile.Code"/>).</param>
    /// <param name="today">Short numbers are of this year or the last one.</param>
    public static SearchTerms? Read(string text, string office, DateOnly today)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var plain = Normalize(text);
        var words = WordsOf(plain);
        var low = words.ConvertAll(word => word.ToLowerInvariant());
        var terms = ReadBatch(plain, office)
            ?? ReadNumber(plain, office, today)
            ?? ReadRest(words, office, today)
            ?? ReadWithin(plain, low, office, today);
        return terms is null ? null : terms with
        {
            AsksStatus = low.Exists(LookupWords.Status.Contains)
                || (low.Exists(LookupWords.Happened.Contains) && low.Exists(LookupWords.What.Contains)),
            AsksWhere = terms.AsksWhere || low.Exists(LookupWords.Where.Contains),
        };
    }

    private static SearchTerms? ReadBatch(string plain, string office)
    {
        if (BatchNumberForm().Match(plain) is not { Success: true } found)
        {
            return null;
        }

        var parts = found.Groups["office"].Value.ToUpperInvariant().Split(['/', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        var own = parts is [var first, _, ..] && first == office ? parts[1..] : parts;
        var running = int.Parse(found.Groups["running"].Value, CultureInfo.InvariantCulture);
        var number = string.Create(
            CultureInfo.InvariantCulture,
            $"{office}/{string.Join('-', own)}/{found.Groups["kind"].Value.ToUpperInvariant()}/{found.Groups["year"].Value}/{running:00}");
        return new SearchTerms(number) { BatchNumber = number, NamesRequestOrBatch = true };
    }

    /// <summary>A number with at least its year, anywhere in the text.</summary>
    private static SearchTerms? ReadNumber(string plain, string office, DateOnly today)
    {
        if (NumberWithYear().Match(plain) is not { Success: true } found)
        {
            return null;
        }

        var typed = found.Groups["office"].Value.ToUpperInvariant();
        var year = int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture);
        // "of 2026-123" names no office, and "budget 2026-27" no request.
        var namesOffice = typed == office || (typed.Length > 0 && !found.Groups["blank"].Success);
        return Numbered(
            found.Value.Trim(), namesOffice ? typed : office, [year], found.Groups["running"].Value, found.Groups["check"].Value) with
        {
            NamesRequestOrBatch = namesOffice,
            IsIdentifier = found.Length == plain.Length && year <= today.Year && (namesOffice || typed.Length == 0),
        };
    }

    private static List<string> WordsOf(string plain) =>
    [
        .. plain.Split([' ', ',', ';', ':', '?', '!', '"', '(', ')', '।', '#'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '\'', '“', '”'))
            .Where(word => word.Length > 0),
    ];

    private static SearchTerms? ReadRest(List<string> words, string office, DateOnly today)
    {
        var rest = words.Where(word => word.ToLowerInvariant() is var low
            && !LookupWords.Status.Contains(low)
            && !LookupWords.Where.Contains(low)
            && !LookupWords.Filler.Contains(low)).ToList();
        if (rest.Count == 0 || rest.Any(word => LookupWords.Own.Contains(word.ToLowerInvariant())))
        {
            return null;
        }

        var joined = string.Join(' ', rest);
        return (Identifier(rest, office, today) ?? Name(rest)) is { } found ? found with { Words = joined } : null;
    }

    /// <summary>
    /// A number within a sentence that asks whose it is or how it stands: "9847012345 kis office ka number hai". Only where it is found
    /// does it count for more than the other words.
    /// </summary>
    private static SearchTerms? ReadWithin(string plain, List<string> low, string office, DateOnly today) =>
        low.Exists(word => LookupWords.Whose.Contains(word) || LookupWords.Status.Contains(word) || LookupWords.Where.Contains(word))
            && !low.Exists(LookupWords.Own.Contains)
            && NumberWithin().Matches(plain) is [var found]
            && Identifier([found.Value.Replace(" ", "", StringComparison.Ordinal)], office, today) is { } terms
                ? terms with { AsksWhere = true, IsIdentifier = false }
                : null;

    private static SearchTerms? Identifier(List<string> rest, string office, DateOnly today)
    {
        int[] years = [today.Year, today.Year - 1];
        if (rest is [var one] && ShortNumber().Match(one) is { Success: true } shortly)
        {
            return Numbered(one, office, years, shortly.Groups["running"].Value, shortly.Groups["check"].Value) with
            {
                IsIdentifier = true,
            };
        }

        // Telephone numbers are written in groups.
        var together = string.Concat(rest);
        if (!together.StartsWith(TollFree, StringComparison.Ordinal) && Digits().Match(together) is { Success: true } number)
        {
            var digits = number.Groups["digits"].Value.Replace("-", "", StringComparison.Ordinal);
            IReadOnlyList<IdentityFact> facts = [.. IdentityFact.OfMobile(digits), .. IdentityFact.OfSsoId(digits)];
            var numbered = digits.Length <= MaxShortDigits ? Numbered(digits, office, years, digits, "")
                : digits.Length < MobileDigits ? Numbered(digits, office, years, digits[..^1], digits[^1..]) with { SimilarNumbers = [] }
                : new SearchTerms(digits);
            return numbered with { Facts = facts, IsIdentifier = true };
        }

        return rest is [var mail] && mail.Contains('@', StringComparison.Ordinal)
                ? new SearchTerms(mail) { Facts = [.. IdentityFact.OfMail(mail)], IsIdentifier = true }
            : rest is [var ssoId] && LettersAndDigits().IsMatch(ssoId)
                ? new SearchTerms(ssoId) { Facts = [.. IdentityFact.OfSsoId(ssoId)], IsIdentifier = true }
            : null;
    }

    private static SearchTerms? Name(List<string> rest)
    {
        if (rest.Count > MaxNameWords || !rest.TrueForAll(IsNameWord) || NameKey.Words(string.Join(' ', rest)) is not { Count: > 0 } parts)
        {
            return null;
        }

        var (name, key) = (string.Join(' ', rest), string.Join(' ', parts.Distinct(StringComparer.Ordinal)));
        return new SearchTerms(name)
        {
            // The whole name or a part of it: the marks contain every part.
            Facts = [new IdentityFact($"name/{key}", true)],
            Sounds = [.. IdentityFact.OfSound(name)],
        };
    }

    private static bool IsNameWord(string word) => word.All(letter => char.IsLetter(letter)
        || letter is '.' or '-' or '\''
        || char.GetUnicodeCategory(letter)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    private static SearchTerms Numbered(string typed, string office, int[] years, string running, string check)
    {
        var number = long.Parse(running, CultureInfo.InvariantCulture);
        var complete = years.Select(year => RequestNumber.Format(office, year, number)).ToList();
        if (check.Length == 0)
        {
            return new SearchTerms(typed) { Numbers = complete };
        }

        var right = complete.Where(candidate => candidate[^1] == check[0]).ToList();
        return right.Count > 0 ? new SearchTerms(typed) { Numbers = right } : new SearchTerms(typed)
        {
            SimilarNumbers = [.. years.SelectMany(year => RequestNumber.OneSlipFrom(office, year, number, check[0] - '0'))],
        };
    }

    /// <summary>Latin digits, plain hyphens and blanks, compatibility forms composed.</summary>
    private static string Normalize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKC).Trim())
        {
            plain.Append(sign switch
            {
                >= '०' and <= '९' => (char)('0' + sign - '०'),
                >= '൦' and <= '൯' => (char)('0' + sign - '൦'),
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                _ when char.IsWhiteSpace(sign) => ' ',
                _ => sign,
            });
        }

        return plain.ToString();
    }

    [GeneratedRegex(
        @"(?<![\w/-])(?<office>[a-z]{2,8}(?:[/-][a-z0-9]{1,12}){0,4})[/ -](?<kind>creation|promotion)"
            + @"[/ -](?<year>20\d\d)[/ -](?<running>\d{1,5})(?![\w/-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BatchNumberForm();

    [GeneratedRegex(
        @"(?<![\w/-])(?:(?<office>[A-Za-z]{2,8})(?:[/-]|(?<blank> )))?(?<year>20\d\d)[/ -](?<running>\d{1,7})"
            + @"(?:[/ -](?<check>\d))?(?![\w/-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithYear();

    [GeneratedRegex(@"^(?<running>\d{1,6})[-/](?<check>\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"^(?:\+91-?)?(?<digits>\d(?:-?\d){0,13})$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // A mobile number, an SSO-ID, a running number with all its zeros.
    [GeneratedRegex(@"(?<![\w/+-])(?:(?:\+91[ -]?)?[6-9]\d{4}[ -]?\d{5}|\d{8}|0\d{5})(?![\w/-])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithin();

    [GeneratedRegex(@"^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_.-]{4,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex LettersAndDigits();
}
