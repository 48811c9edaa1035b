using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Requests.Forms;

namespace BotApp.Requests;

/// <summary>
/// Validates one answer by the type of its field. The form's own checks are only a convenience. <see cref="TemplateAnswer"/> parses
/// dates, numbers, addresses and list entries; these are the office's rules.
/// </summary>
public static class FieldRules
{
    public const int LongestText = 200;

    /// <summary>Maximum distance of any date from today, in years: no serving officer is older.</summary>
    private const int Lifetime = 100;

    /// <summary>Maximum length of service in years: no order or joining date is older.</summary>
    private const int Service = 50;

    // Public mailboxes are not for official work: DG Systems, from 01.02.2024 (domain notes 0.9).
    private static readonly string[] PublicMail =
        ["gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.in", "yahoo.in", "outlook.com", "hotmail.com", "live.com", "rediffmail.com",
         "rediff.com", "icloud.com", "aol.com", "proton.me", "protonmail.com", "ymail.com", "mail.com", "gmx.com"];

    private static readonly string[] OfficialMail = ["gov.in", "nic.in"];

    /// <summary>The normalized answer, or a refusal. A blank answer to an optional field is an empty string.</summary>
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
            ColumnKind.Number => TemplateAnswer.Number(text) is { } number ? number : new NotANumber(question.Field, label),
            ColumnKind.Date => CheckDay(question, label, text, today).IsRefused(out var why, out var day) ? why
                : question.Choices.Count == 0 || question.Choices.Any(choice => choice.Value == day) ? day
                : new NotInList(question.Field, label),
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
        // A date input with a two-digit year sends the year 26: a valid date that nobody means.
        if ((TemplateAnswer.Date(text) ?? OfficeTime.FromIso(text)) is not { } day)
        {
            return new NotADay(question.Field, label);
        }

        var hasHappened = question.Field is TemplateField.DateOfBirth or TemplateField.DateOfJoining or TemplateField.OrderDate;
        var oldest = question.Field is TemplateField.DateOfJoining or TemplateField.OrderDate or TemplateField.EffectiveDate ? Service : Lifetime;
        return day > today && hasHappened ? new DayAhead(question.Field, label, day)
            : day < today.AddYears(-oldest) || day > today.AddYears(Lifetime) ? new YearUnlikely(question.Field, label, day)
            : OfficeTime.Iso(day);
    }

    private static bool IsMobile(string field) => field == TemplateField.Mobile;

    // A list narrows a known field; the chosen entry must also satisfy the field's own rule.
    private static Result<string> CheckChoice(Question question, Phrase label, string text)
    {
        if (TemplateAnswer.Choice(text, [.. question.Choices.Select(choice => choice.Value)]) is not { } chosen)
        {
            return new NotInList(question.Field, label);
        }

        Refusal? why = null;
        return FieldMeaning.KindOf(question.Field) switch
        {
            ColumnKind.Email => CheckMail(question.Field, label, chosen).IsRefused(out why, out _),
            ColumnKind.Phone => CheckPhone(question.Field, label, chosen).IsRefused(out why, out _),
            _ => false,
        } ? why! : chosen;
    }

    private static Result<string> CheckPhone(string field, Phrase label, string text) =>
        TemplateAnswer.Phone(text, IsMobile(field)) is { } phone ? phone
        : IsMobile(field) ? new NotAMobile(field, label) : new NotAPhone(field, label);

    private static Result<string> CheckMail(string field, Phrase label, string text)
    {
        if (!TemplateAnswer.IsEmail(text) || !text.All(char.IsAscii))
        {
            return new NotAnAddress(field, label);
        }

        var host = text.Split('@')[^1].ToLowerInvariant();
        return PublicMail.Contains(host, StringComparer.Ordinal) ? new PublicMailbox(field)
            : IsNearlyOfficial(host) ? new NearlyOfficial(field, host)
            : text.ToLowerInvariant();
    }

    // Credentials are announced to this address, so a typo would send them to a stranger.
    private static bool IsNearlyOfficial(string host) =>
        !OfficialMail.Any(official => host == official || host.EndsWith('.' + official, StringComparison.Ordinal))
        && OfficialMail.Any(official => host.Contains(official, StringComparison.Ordinal) || IsOneSlipFrom(official, host));

    /// <summary>Whether the words differ by one edit: an inserted, deleted or changed letter, or two swapped neighbours.</summary>
    private static bool IsOneSlipFrom(string word, string typed)
    {
        var (longer, shorter) = word.Length >= typed.Length ? (word, typed) : (typed, word);
        var same = longer.Zip(shorter).TakeWhile(pair => pair.First == pair.Second).Count();
        return (longer.Length - shorter.Length) switch
        {
            0 when same + 1 < longer.Length && longer[same] == shorter[same + 1] && longer[same + 1] == shorter[same] => longer[(same + 2)..] == shorter[(same + 2)..],
            0 => longer[(same + 1)..] == shorter[(same + 1)..],
            1 => longer[(same + 1)..] == shorter[same..],
            _ => false,
        };
    }
}
