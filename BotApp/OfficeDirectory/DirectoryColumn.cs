using System.Text;
using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>A column of the directory file.</summary>
/// <param name="Key">Its heading in the files that the bot ships.</param>
/// <param name="Label">Its heading for people, in either language.</param>
/// <param name="IsRequired">Whether every file must have it.</param>
/// <param name="Others">Further headings under which it is recognized.</param>
public sealed record DirectoryColumn(string Key, Phrase Label, bool IsRequired, params IReadOnlyList<string> Others)
{
    public const string Office = "office";
    public const string OfficeKind = "officeKind";
    public const string Post = "post";
    public const string Role = "role";
    public const string Name = "name";
    public const string Designation = "designation";
    public const string Address = "upn";
    public const string Person = "aadObjectId";
    public const string SsoId = "ssoId";
    public const string OfficeHindi = "officeHindi";
    public const string PostHindi = "postHindi";
    public const string NameHindi = "nameHindi";

    public static readonly IReadOnlyList<DirectoryColumn> All =
    [
        new(Office, new("Office", "कार्यालय"), true, "Name of office", "कार्यालय का नाम"),
        new(OfficeKind, new("Kind of office", "कार्यालय का प्रकार"), true),
        new(Post, new("Post", "पद"), false, "Title of post", "पद का नाम"),
        new(Role, new("Role", "भूमिका"), true),
        new(Name, new("Name", "नाम"), true, "Name of officer", "अधिकारी का नाम"),
        new(Designation, new("Designation", "पदनाम"), true),
        new(Address, new("E-mail", "ई-मेल"), false, "Mail", "Sign-in name", "ईमेल", "ई-मेल पता"),
        new(Person, new("Entra object id", "Entra ऑब्जेक्ट आईडी"), true, "Object id"),
        new(SsoId, new("SSO-ID", "एसएसओ आईडी"), false),
        new(OfficeHindi, new("Office in Hindi", "कार्यालय (हिन्दी)"), false, "कार्यालय हिन्दी में"),
        new(PostHindi, new("Post in Hindi", "पद (हिन्दी)"), false, "पद हिन्दी में"),
        new(NameHindi, new("Name in Hindi", "नाम (हिन्दी)"), false, "नाम हिन्दी में"),
    ];

    private static readonly Dictionary<string, string> Known = All
        .SelectMany(column => ((string[])[column.Key, column.Label.English, column.Label.Hindi, .. column.Others])
            .Select(heading => (Heading: ToComparable(heading), column.Key)))
        .DistinctBy(pair => pair.Heading)
        .ToDictionary(pair => pair.Heading, pair => pair.Key);

    /// <summary>The key of the column with that heading: English, Hindi, or both with a slash between them; null when unknown.</summary>
    public static string? Find(string heading)
    {
        var keys = heading.Split('/', '\n').Select(part => Known.GetValueOrDefault(ToComparable(part))).Distinct().ToList();
        return keys is [{ } key] ? key : null;
    }

    /// <summary>The member of an enumeration by its name or its words in either language; null for anything else, numbers too.</summary>
    public static T? FindMember<T>(string? text, Func<T, Phrase> words) where T : struct, Enum
    {
        var wanted = ToComparable(text ?? "");
        return Enum.GetValues<T>()
            .Where(member => ToComparable(member.ToString()) == wanted
                || ToComparable(words(member).English) == wanted
                || ToComparable(words(member).Hindi) == wanted)
            .Select(member => (T?)member)
            .FirstOrDefault();
    }

    /// <summary>Letters, vowel signs and digits only, in lower case, with one spelling of "Hindi".</summary>
    private static string ToComparable(string text) => string.Concat(text.Normalize(NormalizationForm.FormC)
            .Where(letter => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter)
                is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
        .ToLowerInvariant()
        .Replace("हिन्दी", "हिंदी", StringComparison.Ordinal);
}
