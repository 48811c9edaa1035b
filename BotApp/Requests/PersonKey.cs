using BotApp.OfficeDirectory;
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
        answers[TemplateField.DateOfBirth] is { } born && AnsweredName(answers) is { } name && NameKey.Of(name) is { Length: > 0 } key
            ? $"{key}/{born}"
            : null;

    /// <summary>The answered name, from one field or from three.</summary>
    public static string? AnsweredName(Answers answers) => OfficerName.From(field => answers[field]) is { Length: > 0 } name ? name : null;
}
