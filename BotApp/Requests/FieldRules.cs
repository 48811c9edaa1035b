using System.Net.Mail;
using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Requests.Forms;

namespace BotApp.Requests;

/// <summary>What makes one answer acceptable, by the kind of its question. The form's own checks are a courtesy; this is the rule.</summary>
public static class FieldRules
{
    public const int LongestText = 200;

    // Public mailboxes are not for official work: DG Systems, from 01.02.2024 (domain notes 0.9).
    private static readonly string[] PublicMail =
        ["gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.in", "yahoo.in", "outlook.com", "hotmail.com", "live.com", "rediffmail.com",
         "rediff.com", "icloud.com", "aol.com", "proton.me", "protonmail.com", "ymail.com", "mail.com", "gmx.com"];

    /// <summary>The answer as it is stored, or why it cannot be. A blank answer to an optional question is an empty string.</summary>
    public static Result<string> Check(Question question, string? typed, DateOnly today)
    {
        var text = TypedText.Clean(typed ?? "");
        var label = question.Label;
        if (text.Length == 0)
        {
            return question.Required ? new Missing(question.Field, label) : "";
        }

        if (TypedText.LengthOf(text) is > LongestText and var length)
        {
            return new TooLong(question.Field, label, length, LongestText);
        }

        return question.Kind switch
        {
            ColumnKind.Text => CheckText(question, label, text),
            ColumnKind.Number => decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _)
                ? text : new NotANumber(question.Field, label),
            ColumnKind.Date => CheckDay(question, label, text, today),
            ColumnKind.Choice => CheckChoice(question, label, text),
            ColumnKind.Email => CheckMail(question.Field, label, text),
            ColumnKind.Phone => CheckPhone(question.Field, label, text),
        };
    }

    private static Result<string> CheckText(Question question, Phrase label, string text)
    {
        var isName = question.Field is TemplateField.Name or TemplateField.FirstName or TemplateField.MiddleName or TemplateField.LastName;
        return isName && (text.Any(char.IsDigit) || !text.Any(char.IsLetter)) ? new NotAName(question.Field, label) : text;
    }

    private static Result<string> CheckDay(Question question, Phrase label, string text, DateOnly today)
    {
        if (OfficeTime.FromIso(text) is not { } day || day.Year < 1900)
        {
            return new NotADay(question.Field, label);
        }

        var mayLieAhead = question.Field is not (TemplateField.DateOfBirth or TemplateField.DateOfJoining or TemplateField.OrderDate);
        return day > today && !mayLieAhead ? new DayAhead(question.Field, label, day) : text;
    }

    private static Result<string> CheckChoice(Question question, Phrase label, string text) =>
        question.Choices.FirstOrDefault(choice => string.Equals(choice.Value, text, StringComparison.OrdinalIgnoreCase)) is { } chosen
            ? chosen.Value
            : new NotInList(question.Field, label);

    private static Result<string> CheckMail(string field, Phrase label, string text)
    {
        if (!MailAddress.TryCreate(text, out var address) || address.Address != text || !text.All(char.IsAscii) || !address.Host.Contains('.', StringComparison.Ordinal))
        {
            return new NotAnAddress(field, label);
        }

        return PublicMail.Contains(address.Host, StringComparer.OrdinalIgnoreCase) ? new PublicMailbox(field) : text.ToLowerInvariant();
    }

    private static Result<string> CheckPhone(string field, Phrase label, string text)
    {
        var digits = new string([.. text.Where(char.IsDigit).Select(digit => (char)('0' + char.GetNumericValue(digit)))]);
        if (text.Any(letter => !char.IsDigit(letter) && letter is not (' ' or '-' or '+' or '(' or ')')))
        {
            return new NotAMobile(field, label);
        }

        var national = digits switch
        {
            { Length: 12 } when digits.StartsWith("91", StringComparison.Ordinal) => digits[2..],
            { Length: 11 } when digits.StartsWith('0') => digits[1..],
            _ => digits,
        };
        return national.Length == 10 && national[0] is >= '6' and <= '9' ? national : new NotAMobile(field, label);
    }
}
