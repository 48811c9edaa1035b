using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>
/// Parses typed answers from cells and forms: dates, numbers, addresses, list entries. Further rules of
/// the office are in FieldRules.
/// </summary>
public static partial class AnswerParser
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d-M-yyyy", "d-MMM-yyyy", "d-MMMM-yyyy", "MMM-d-yyyy", "MMMM-d-yyyy"];
    private static readonly (string Hindi, string English)[] Months =
    [
        ("जनवरी", "January"), ("फरवरी", "February"), ("फ़रवरी", "February"), ("मार्च", "March"), ("अप्रैल", "April"), ("मई", "May"),
        ("जून", "June"), ("जुलाई", "July"), ("अगस्त", "August"), ("सितंबर", "September"), ("सितम्बर", "September"),
        ("अक्टूबर", "October"), ("अक्तूबर", "October"), ("नवंबर", "November"), ("नवम्बर", "November"), ("दिसंबर", "December"),
        ("दिसम्बर", "December"),
    ];

    /// <summary>
    /// The normalized answer (dates yyyy-MM-dd, list entries as spelled in the list, "" for an empty optional answer), or a refusal for
    /// the column's field.
    /// </summary>
    public static Result<string> Parse(TemplateColumn column, string? typed)
    {
        var answer = Clean(typed ?? "");
        if (answer.Length == 0)
        {
            return column.Required ? new AnswerMissing(column.Header, column.Field) : "";
        }

        if (CellValue.FindProblem(answer) is { } unfit)
        {
            return new AnswerNotStorable(unfit, column.Field);
        }

        return column.Kind switch
        {
            ColumnKind.Text => answer,
            ColumnKind.Choice => ParseChoice(answer, column.Choices) is { } choice
                ? choice
                : new AnswerNotInList(answer, column.Choices, column.Field),
            ColumnKind.Date => ParseDate(answer) is not { } day ? WhyNoDate(answer, column.Field)
                : column.Choices.Count == 0 || column.Choices.Contains(OfficeTime.ToIso(day)) ? OfficeTime.ToIso(day)
                : new AnswerNotInList(
                    answer,
                    [.. column.Choices.Select(OfficeTime.ParseIso).OfType<DateOnly>().Select(ExcelDate.ToText)],
                    column.Field),
            ColumnKind.Number => ParseNumber(answer) is { } number ? number : new AnswerNotANumber(answer, column.Field),
            ColumnKind.Email => IsEmail(answer) ? answer : new AnswerNotAnEmail(answer, column.Field),
            ColumnKind.Phone => ParsePhone(answer, column.Field == TemplateField.Mobile) is { } phone
                ? phone
                : new AnswerNotAPhone(answer, column.Field),
        };
    }

    /// <summary>
    /// Normalizes to Unicode NFC without control, direction and other invisible characters; joiners are kept, because Indian scripts need
    /// them between letters and at the end (Malayalam chillu).
    /// </summary>
    public static string Clean(string typed)
    {
        if (!CellText.IsStorable(typed))
        {
            return typed.Trim();
        }

        var text = CellText.NormalizeLineEnds(typed).Normalize(NormalizationForm.FormC);
        text = OtherSpaces().Replace(InvisibleCharacters().Replace(text, ""), " ");
        return text.TrimEnd(' ', '\t', '\n').TrimStart(' ', '\t', '\n', '\u200C', '\u200D');
    }

    /// <summary>
    /// Parses dates day first, as written in India: 5-3-2026, 05/03/2026, 05.03.2026, 5th March 2026, 05-मार्च-2026, 2026-03-05; digits of
    /// any Indian script. A time or dot after the date is ignored. A date with a two-digit year is not accepted, because the century is
    /// unknown.
    /// </summary>
    public static DateOnly? ParseDate(string typed)
    {
        var text = DateText(typed);
        return DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and < 2200
            ? day
            : null;
    }

    /// <summary>The date with all four digits of its year, the more likely century, when only that is missing; otherwise null.</summary>
    public static DateOnly? WithCentury(string typed, string field)
    {
        if (ShortYear().Match(DateText(typed)) is not { Success: true } match)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var lastOfThisCentury = field is TemplateField.DateOfBirth ? 10 : 50;
        return ParseDate($"{match.Groups["day"].Value}-{(year <= lastOfThisCentury ? 2000 : 1900) + year}");
    }

    private static Refusal WhyNoDate(string answer, string field) => WithCentury(answer, field) is { } likely
        ? new AnswerYearIncomplete(answer, likely, field)
        : new AnswerNotADate(answer, field);

    // Words and separators of a date in the form of DateFormats.
    private static string DateText(string typed)
    {
        var text = ToAsciiDigits(Clean(typed));
        foreach (var (hindi, english) in Months)
        {
            text = text.Replace(hindi.Normalize(NormalizationForm.FormC), english, StringComparison.Ordinal);
        }

        text = TimeOfDay().Replace(text.TrimEnd('.', ',', ' '), "");
        text = Ordinal().Replace(text, "");
        return DateSeparators().Replace(September().Replace(text, "Sep"), "-").Trim('-');
    }

    /// <summary>The entry as spelled in the list; null when it is not in the list.</summary>
    public static string? ParseChoice(string answer, IReadOnlyList<string> choices)
    {
        var same = HeaderText.ToComparable(answer);
        return choices.FirstOrDefault(choice => choice == answer)
            ?? choices.FirstOrDefault(choice => HeaderText.ToComparable(choice) == same);
    }

    /// <summary>The number in plain digits; null when invalid. Commas may separate thousands (1,00,000).</summary>
    public static string? ParseNumber(string answer)
    {
        var text = ToAsciiDigits(answer).Replace(",", "", StringComparison.Ordinal);
        return NumberPattern().IsMatch(text) ? text : null;
    }

    /// <summary>Whether the text is exactly one address.</summary>
    public static bool IsEmail(string answer) =>
        answer.Length <= 254
            && EmailPattern().IsMatch(answer)
            && MailAddress.TryCreate(answer, out var address)
            && address.Address == answer;

    /// <summary>The normalized number, ten digits for a mobile number; null when invalid.</summary>
    public static string? ParsePhone(string answer, bool mobile)
    {
        var text = OtherSpaces().Replace(ToAsciiDigits(answer), " ").Replace('\u2011', '-').Replace('\u2013', '-').Trim();
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (!PhonePattern().IsMatch(text) || digits.Length is < 6 or > 15)
        {
            return null;
        }

        return !mobile ? text : MobilePattern().Match(digits) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static string ToAsciiDigits(string text) => text.All(char.IsAscii)
        ? text
        : string.Concat(text.Select(letter => char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : letter));

    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\uDB40[\uDC00-\uDC7F]")]
    private static partial Regex InvisibleCharacters();

    [GeneratedRegex(@"[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]")]
    private static partial Regex OtherSpaces();

    [GeneratedRegex(@"(?<=[0-9.])[T\s,]+[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:[AaPp]\.?[Mm]\.?|hrs\.?|Z)?$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"(?<=\b[0-9]{1,2})\s*(?:st|nd|rd|th)\b(?:\s+of\b)?|(?<=[0-9])\s+of\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\bsept\b", RegexOptions.IgnoreCase)]
    private static partial Regex September();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2}-(?:[0-9]{1,2}|[A-Za-z]{3,9}))-['’]?(?<year>[0-9]{2})$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\s*[-/.,\s\u2010-\u2015]+\s*")]
    private static partial Regex DateSeparators();

    [GeneratedRegex(@"^-?[0-9]{1,30}(\.[0-9]{1,30})?$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[^@\s,;<>""]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^\(?\+?[0-9][0-9 ()/.-]*$")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^(?:0|91|091|0091)?([6-9][0-9]{9})$")]
    private static partial Regex MobilePattern();
}
