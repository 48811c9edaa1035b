using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Requests;

namespace BotApp.OfficeDirectory.Joining;

/// <summary>A field in which two records of a person agree.</summary>
public enum Agreement
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
    public static PersonFacts Of(Officer officer, IReadOnlyList<Answers> newestFirst)
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
    public IReadOnlyList<Agreement>? SameAs(PersonFacts other)
    {
        if (Differ(SsoId, other.SsoId) || Differ(DateOfBirth, other.DateOfBirth))
        {
            return null;
        }

        List<Agreement> agree =
        [
            .. Agree(Agreement.SsoId, SsoId, other.SsoId),
            .. Agree(Agreement.DateOfBirth, DateOfBirth, other.DateOfBirth),
            .. Agree(Agreement.Email, Email, other.Email),
            .. Agree(Agreement.Mobile, Mobile, other.Mobile),
            .. Agree(Agreement.Name, PersonKey.OfName(Name), PersonKey.OfName(other.Name)),
            .. Agree(Agreement.Office, OfficeId?.ToString("N"), other.OfficeId?.ToString("N")),
        ];
        var enough = agree.Contains(Agreement.SsoId)
            || (agree.Contains(Agreement.Name) && agree.Count > 1)
            || (agree.Contains(Agreement.DateOfBirth) && (agree.Contains(Agreement.Email) || agree.Contains(Agreement.Mobile)));
        return enough ? agree : null;
    }

    /// <summary>Without the details that only the officer's own office may see.</summary>
    public PersonFacts Impersonal() => this with { SsoId = null, DateOfBirth = null, Email = null, Mobile = null };

    private static bool Differ(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Agreement> Agree(Agreement what, string? one, string? other) =>
        one is { Length: > 0 } && string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? [what] : [];
}

/// <summary>How strong a match is, and its display text.</summary>
public static class Agreements
{
    /// <summary>Name and office are shared by many people, so a match of only these is weak.</summary>
    public static bool AreWeak(this IReadOnlyList<Agreement> agreements) =>
        agreements.All(one => one is Agreement.Name or Agreement.Office);

    public static Phrase Words(this Agreement agreement) => agreement switch
    {
        Agreement.SsoId => Phrase.Same("SSO-ID"),
        Agreement.DateOfBirth => new("date of birth", "जन्म तिथि"),
        Agreement.Email => new("e-mail", "ई-मेल"),
        Agreement.Mobile => new("mobile number", "मोबाइल नंबर"),
        Agreement.Name => new("name", "नाम"),
        Agreement.Office => new("office", "कार्यालय"),
    };
}
