using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Templates;

namespace BotApp.Registration.RecordMerge;

/// <summary>A field in which two records of a person agree.</summary>
public enum MatchingField
{
    SsoId,
    DateOfBirth,
    Email,
    Mobile,
    Name,
    Office,
}

/// <summary>What directory and requests know of a person that distinguishes people; dates as yyyy-MM-dd.</summary>
public sealed record PersonFacts(string Name, Guid? OfficeId, string? SsoId, string? DateOfBirth, string? Email, string? Mobile)
{
    /// <param name="newestFirst">Answers of the requests about the person, newest first; the newest non-empty value counts.</param>
    public static PersonFacts From(Officer officer, IReadOnlyList<Answers> newestFirst)
    {
        return new PersonFacts(
            officer.Name, officer.OfficeId, officer.SsoId ?? Last(TemplateField.SsoId), Last(TemplateField.DateOfBirth),
            officer.Upn.Length > 0 ? officer.Upn : Last(TemplateField.Email), Last(TemplateField.Mobile));

        string? Last(string field) => newestFirst.Select(answers => answers[field]).FirstOrDefault(answer => answer is { Length: > 0 });
    }

    /// <summary>
    /// The fields that suggest one person, so that somebody who knows the officer can be asked; null when they are insufficient or
    /// contradict each other. Nothing here is proof: records are merged only when a person confirms it.
    /// </summary>
    public IReadOnlyList<MatchingField>? MatchWith(PersonFacts other)
    {
        if (Differ(SsoId, other.SsoId) || Differ(DateOfBirth, other.DateOfBirth))
        {
            return null;
        }

        List<MatchingField> agree =
        [
            .. Agree(MatchingField.SsoId, SsoId, other.SsoId),
            .. Agree(MatchingField.DateOfBirth, DateOfBirth, other.DateOfBirth),
            .. Agree(MatchingField.Email, Email, other.Email),
            .. Agree(MatchingField.Mobile, Mobile, other.Mobile),
            .. Agree(MatchingField.Name, NameKey.Of(Name), NameKey.Of(other.Name)),
            .. Agree(MatchingField.Office, OfficeId?.ToString("N"), other.OfficeId?.ToString("N")),
        ];
        var enough = agree.Contains(MatchingField.SsoId)
            || (agree.Contains(MatchingField.Name) && agree.Count > 1)
            || (agree.Contains(MatchingField.DateOfBirth) && (agree.Contains(MatchingField.Email) || agree.Contains(MatchingField.Mobile)));
        return enough ? agree : null;
    }

    /// <summary>Without the details that only the officer's own office may see.</summary>
    public PersonFacts WithoutPersonalDetails() => this with { SsoId = null, DateOfBirth = null, Email = null, Mobile = null };

    private static bool Differ(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<MatchingField> Agree(MatchingField what, string? one, string? other) =>
        one is { Length: > 0 } && string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? [what] : [];
}

/// <summary>How strong a match is, and its display text.</summary>
public static class MatchingFields
{
    /// <summary>Name and office are shared by many people, so a match of only these is weak.</summary>
    public static bool AreWeak(this IReadOnlyList<MatchingField> agreements) =>
        agreements.All(one => one is MatchingField.Name or MatchingField.Office);

    public static Phrase DisplayText(this MatchingField agreement) => agreement switch
    {
        MatchingField.SsoId => Phrase.Same("SSO-ID"),
        MatchingField.DateOfBirth => new("date of birth", "जन्म तिथि"),
        MatchingField.Email => new("e-mail", "ई-मेल"),
        MatchingField.Mobile => new("mobile number", "मोबाइल नंबर"),
        MatchingField.Name => new("name", "नाम"),
        MatchingField.Office => new("office", "कार्यालय"),
    };
}
