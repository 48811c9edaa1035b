using BotApp.Basics;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests;

/// <summary>
/// Validates one answer by the type of its field. The form's own checks are only a convenience. <see cref="AnswerParser"/> parses
/// dates, numbers, addresses and list entries; these are the office's rules.
/// </summary>
public static class FieldRules
{
    public const int MaxTextLength = 200;

    /// <summary>Maximum distance of any date from today, in years: no serving officer is older.</summary>
    private const int MaxAgeYears = 100;

    /// <summary>Maximum length of service in years: no order or joining date is older.</summary>
    private const int MaxServiceYears = 50;

    // Public mailboxes are not for official work: DG Systems, from 01.02.2024 (domain notes 0.9).
    private static readonly string[] PublicDomains =
        ["gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.in", "yahoo.in", "outlook.com", "hotmail.com", "live.com", "rediffmail.com",
         "rediff.com", "icloud.com", "aol.com", "proton.me", "protonmail.com", "ymail.com", "mail.com", "gmx.com"];

    private static readonly string[] OfficialDomains = ["gov.in", "nic.in"];

    /// <summary>The normalized answer, or a refusal. A blank answer to an optional field is an empty string.</summary>
    public static Result<string> Check(FormField question, string? typed, DateOnly today)
    {
        var text = TypedText.Normalize(typed ?? "");
        var label = question.Label;
        if (text.Length == 0)
        {
            return question.Required ? new FieldMissing(question.Key, label) : "";
        }

        if (TypedText.CountCharacters(text) is > MaxTextLength and var length)
        {
            return new TextTooLong(question.Key, label, length, MaxTextLength);
        }

        return question.Kind switch
        {
            ColumnKind.Text => CheckText(question, label, text),
            ColumnKind.Number => AnswerParser.ParseNumber(text) is { } number ? number : new InvalidNumber(question.Key, label),
            ColumnKind.Date => CheckDay(question, label, text, today).IsRefused(out var why, out var day) ? why
                : question.Choices.Count == 0 || question.Choices.Any(choice => choice.Value == day) ? day
                : new NotInList(question.Key, label),
            ColumnKind.Choice => CheckChoice(question, label, text),
            ColumnKind.Email => CheckMail(question.Key, label, text),
            ColumnKind.Phone => CheckPhone(question.Key, label, text),
        };
    }

    private static Result<string> CheckText(FormField question, Phrase label, string text)
    {
        var isName = question.Key is TemplateField.Name or TemplateField.FirstName or TemplateField.MiddleName or TemplateField.LastName;
        if (text.AsSpan().IndexOfAny('<', '>') >= 0)
        {
            return new MarkupInText(question.Key, label);
        }

        return !text.Any(char.IsLetterOrDigit) ? new NoLettersOrDigits(question.Key, label)
            : isName && (text.Any(char.IsDigit) || !text.Any(char.IsLetter)) ? new InvalidName(question.Key, label) : text;
    }

    private static Result<string> CheckDay(FormField question, Phrase label, string text, DateOnly today)
    {
        // A date input with a two-digit year sends the year 26: a valid date that nobody means.
        if ((AnswerParser.ParseDate(text) ?? OfficeTime.ParseIso(text)) is not { } day)
        {
            return new InvalidDate(question.Key, label);
        }

        var hasHappened = question.Key is TemplateField.DateOfBirth or TemplateField.DateOfJoining or TemplateField.OrderDate;
        var oldest = question.Key is TemplateField.DateOfJoining or TemplateField.OrderDate or TemplateField.EffectiveDate
            ? MaxServiceYears
            : MaxAgeYears;
        return day > today && hasHappened ? new DateInFuture(question.Key, label, day)
            : day < today.AddYears(-oldest) || day > today.AddYears(MaxAgeYears) ? new DateOutOfRange(question.Key, label, day)
            : OfficeTime.ToIso(day);
    }

    private static bool IsMobile(string field) => field == TemplateField.Mobile;

    // A list narrows a known field; the chosen entry must also satisfy the field's own rule.
    private static Result<string> CheckChoice(FormField question, Phrase label, string text)
    {
        if (AnswerParser.ParseChoice(text, [.. question.Choices.Select(choice => choice.Value)]) is not { } chosen)
        {
            return new NotInList(question.Key, label);
        }

        Refusal? why = null;
        return FieldMeaning.KindOf(question.Key) switch
        {
            ColumnKind.Email => CheckMail(question.Key, label, chosen).IsRefused(out why, out _),
            ColumnKind.Phone => CheckPhone(question.Key, label, chosen).IsRefused(out why, out _),
            _ => false,
        } ? why! : chosen;
    }

    private static Result<string> CheckPhone(string field, Phrase label, string text) =>
        AnswerParser.ParsePhone(text, IsMobile(field)) is { } phone ? phone
        : IsMobile(field) ? new InvalidMobile(field, label) : new InvalidPhone(field, label);

    private static Result<string> CheckMail(string field, Phrase label, string text)
    {
        if (!AnswerParser.IsEmail(text) || !text.All(char.IsAscii))
        {
            return new InvalidEmail(field, label);
        }

        var host = text.Split('@')[^1].ToLowerInvariant();
        return PublicDomains.Contains(host, StringComparer.Ordinal) ? new PublicMailbox(field)
            : IsMisspelledOfficial(host) ? new MisspelledOfficialDomain(field, host)
            : text.ToLowerInvariant();
    }

    // Credentials are announced to this address, so a typo would send them to a stranger.
    private static bool IsMisspelledOfficial(string host) =>
        !OfficialDomains.Any(official => host == official || host.EndsWith('.' + official, StringComparison.Ordinal))
        && OfficialDomains.Any(official => host.Contains(official, StringComparison.Ordinal) || EditDistance.Between(official, host) == 1);
}
