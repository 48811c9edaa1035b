namespace BotApp.OfficeDirectory.Duties;

/// <summary>A fact that identifies a person, in a form that is equal however it was written.</summary>
public sealed record IdentityFact(string Text, bool IsWhole)
{
    /// <summary>More words than any officer's name has; the parts of a name double with each.</summary>
    private const int MaxWords = 6;

    private const int MobileDigits = 10;

    /// <summary>
    /// The name and every part of it: "Asha Menon" may be "Asha Menon Nair" and "Menon". A name of initials only says nothing.
    /// </summary>
    public static IEnumerable<IdentityFact> OfName(string? name)
    {
        var words = NameKey.Words(name ?? "").Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var counted = words.Take(MaxWords).ToList();
        return Enumerable.Range(1, (1 << counted.Count) - 1)
            .Select(part => string.Join(' ', counted.Where((_, at) => (part & (1 << at)) != 0)))
            .Append(string.Join(' ', words))
            .Distinct(StringComparer.Ordinal)
            .Select(part => new IdentityFact($"name/{part}", part.Length == words.Sum(word => word.Length + 1) - 1));
    }

    /// <summary>
    /// How the words of the name sound, for look-ups in another spelling or script. Never whole, so it makes nobody the same person.
    /// </summary>
    public static IEnumerable<IdentityFact> OfSound(string? name) =>
        NameSound.OfName(name ?? "").Take(MaxWords).Select(sound => new IdentityFact($"sound/{sound}", false));

    public static IEnumerable<IdentityFact> OfSsoId(string? ssoId) => Whole("sso", ssoId?.Trim().ToUpperInvariant());

    public static IEnumerable<IdentityFact> OfMail(string? mail) => Whole("mail", mail?.Trim().ToUpperInvariant());

    /// <summary>The last ten digits, so that a country code makes no difference.</summary>
    public static IEnumerable<IdentityFact> OfMobile(string? mobile) =>
        string.Concat((mobile ?? "").Where(char.IsAsciiDigit)) is { Length: >= MobileDigits } digits
            ? Whole("mobile", digits[^MobileDigits..])
            : [];

    /// <summary>Dates of birth and of joining together: two officers rarely share both.</summary>
    public static IEnumerable<IdentityFact> OfServiceBook(string? birth, string? joining) =>
        birth is { Length: > 0 } && joining is { Length: > 0 } ? Whole("service-book", $"{birth}/{joining}") : [];

    /// <summary>What the directory states about an officer.</summary>
    public static IEnumerable<IdentityFact> Of(string name, string upn, string? ssoId) =>
        [.. OfName(name), .. OfSound(name), .. OfMail(upn), .. OfSsoId(ssoId)];

    private static IEnumerable<IdentityFact> Whole(string kind, string? text) =>
        text is { Length: > 0 } ? [new IdentityFact($"{kind}/{text}", true)] : [];
}
