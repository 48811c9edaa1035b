using System.Globalization;
using System.Text;
using BotApp.Templates;

namespace BotApp.Requests;

/// <summary>
/// Identifies a person across spellings: the name's letters without initials, in alphabetical order, and the date of birth. Two
/// people who share both are rare enough to ask about.
/// </summary>
public static class PersonKey
{
    /// <summary>Null when the form does not ask for name or date of birth.</summary>
    public static string? Of(Answers answers) =>
        answers[TemplateField.DateOfBirth] is { } born && AnsweredName(answers) is { } name && OfName(name) is { Length: > 0 } key
            ? $"{key}/{born}"
            : null;

    /// <summary>The answered name, from one field or from three.</summary>
    public static string? AnsweredName(Answers answers) => OfficerName.From(field => answers[field]) is { Length: > 0 } name ? name : null;

    /// <summary>Maps "Menon, Asha R." and "ASHA MENON" to the same key.</summary>
    public static string OfName(string name)
    {
        var letters = string.Concat(name.Normalize(NormalizationForm.FormD)
            .Select(letter => char.IsLetter(letter) || (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.SpacingCombiningMark)
                ? char.ToUpperInvariant(letter)
                : CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark && letter < 0x0300 + 0x70 ? '\0' : ' ')
            .Where(letter => letter != '\0'));
        return string.Join(
            ' ',
            letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1).Order(StringComparer.Ordinal));
    }
}
