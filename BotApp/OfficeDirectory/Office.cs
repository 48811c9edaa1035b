using BotApp.Basics;

namespace BotApp.OfficeDirectory;

public enum OfficeKind
{
    Division,
    Headquarters,
    CCOffice,
    Appeals,
    Audit,
}

/// <summary>
/// An office with a head of its own: a Division, or a section of Headquarters, CC Office, Appeals or Audit (circular ¶3).
/// </summary>
public sealed class Office
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name in Hindi, null when the directory gives none.</summary>
    public string? HindiName { get; set; }

    /// <summary>The name for readers of either language.</summary>
    public Phrase DisplayName => new(Name, HindiName ?? Name);

    public required OfficeKind Kind { get; set; }

    /// <summary>The name in a list of all offices: with its kind, unless the name says it: "Headquarters: EDP Section".</summary>
    public Phrase ListName => Name.Contains(Kind.DisplayText().English, StringComparison.OrdinalIgnoreCase)
        ? DisplayName
        : Kind.DisplayText() + Phrase.Same(": ") + DisplayName;

    /// <summary>Short code for batch numbers, such as DIV-ERN; unique, upper-case letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>DIV-ERN for "Ernakulam Division": kind and the first three letters of the name; a number is appended when taken.</summary>
    public static string CodeFor(OfficeKind kind, string name, IReadOnlySet<string> taken)
    {
        var letters = new string([.. name.Where(char.IsAsciiLetter).Take(3)]).ToUpperInvariant();
        var start = $"{Prefix(kind)}-{(letters.Length == 0 ? "OFF" : letters)}";
        return Enumerable.Range(1, 10_000)
            .Select(number => number == 1 ? start : start + number)
            .First(code => !taken.Contains(code));
    }

    private static string Prefix(OfficeKind kind) => kind switch
    {
        OfficeKind.Division => "DIV",
        OfficeKind.Headquarters => "HQ",
        OfficeKind.CCOffice => "CCO",
        OfficeKind.Appeals => "APP",
        OfficeKind.Audit => "AUD",
    };
}

public static class OfficeKinds
{
    public static Phrase DisplayText(this OfficeKind kind) => kind switch
    {
        OfficeKind.Division => new("Division", "मंडल"),
        OfficeKind.Headquarters => new("Headquarters", "मुख्यालय"),
        OfficeKind.CCOffice => new("Chief Commissioner's Office", "मुख्य आयुक्त कार्यालय"),
        OfficeKind.Appeals => new("Appeals", "अपील"),
        OfficeKind.Audit => new("Audit", "लेखापरीक्षा"),
    };

    /// <summary>The title of the head of such an office (circular ¶3: Divisional AC/DC, otherwise Section Head).</summary>
    public static Phrase HeadTitle(this OfficeKind kind) => kind switch
    {
        OfficeKind.Division => new("Divisional AC/DC", "मंडल के सहायक/उप आयुक्त"),
        OfficeKind.Headquarters or OfficeKind.CCOffice or OfficeKind.Appeals or OfficeKind.Audit => new("Section Head", "अनुभाग प्रमुख"),
    };
}
