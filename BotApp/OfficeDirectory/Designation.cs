using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Designations of the field formations in ascending order (domain notes 4.1). The circular covers "Inspector and above" (¶1);
/// ministerial posts stand below the line.
/// </summary>
public enum Designation
{
    Other,
    Havildar,
    Stenographer,
    TaxAssistant,
    ExecutiveAssistant,
    AdministrativeOfficer,
    Inspector,
    Superintendent,
    AssistantCommissioner,
    DeputyCommissioner,
    JointCommissioner,
    AdditionalCommissioner,
    Commissioner,
    PrincipalCommissioner,
    ChiefCommissioner,
    PrincipalChiefCommissioner,
}

public static class Designations
{
    private static readonly Dictionary<string, Designation> ShortForms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["insp"] = Designation.Inspector,
        ["supdt"] = Designation.Superintendent,
        ["supt"] = Designation.Superintendent,
        ["ac"] = Designation.AssistantCommissioner,
        ["asst commissioner"] = Designation.AssistantCommissioner,
        ["dc"] = Designation.DeputyCommissioner,
        ["dy commissioner"] = Designation.DeputyCommissioner,
        ["jc"] = Designation.JointCommissioner,
        ["adc"] = Designation.AdditionalCommissioner,
        ["addl commissioner"] = Designation.AdditionalCommissioner,
        ["pr commissioner"] = Designation.PrincipalCommissioner,
        ["cc"] = Designation.ChiefCommissioner,
        ["pr cc"] = Designation.PrincipalChiefCommissioner,
        ["ao"] = Designation.AdministrativeOfficer,
        ["ta"] = Designation.TaxAssistant,
        ["steno"] = Designation.Stenographer,
    };

    /// <summary>Each designation by its English words, its Hindi words and its name in the program.</summary>
    private static readonly Dictionary<string, Designation> FullForms = Enum.GetValues<Designation>()
        .SelectMany(one => new[] { one.DisplayText().English, one.DisplayText().Hindi, one.ToString() }.Select(words => (words, one)))
        .DistinctBy(pair => pair.words, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.words, pair => pair.one, StringComparer.OrdinalIgnoreCase);

    /// <summary>Inspector and above (circular ¶1), in ascending order.</summary>
    public static IReadOnlyList<Designation> Covered { get; } =
        [.. Enum.GetValues<Designation>().Where(IsCovered)];

    public static bool IsCovered(this Designation designation) => designation >= Designation.Inspector;

    /// <summary>The next rank of the covered officers; null for the highest one and for others.</summary>
    public static Designation? Next(this Designation designation) =>
        designation.IsCovered() && designation < Designation.PrincipalChiefCommissioner ? designation + 1 : null;

    /// <summary>Known and outside the circular; an unknown designation is asked, not refused.</summary>
    public static bool IsBelowInspector(this Designation designation) => designation is not Designation.Other && !designation.IsCovered();

    /// <summary>Whether the text names a designation, or says that it is another one.</summary>
    public static bool IsKnown(string text) =>
        Parse(text) is not Designation.Other
            || Designation.Other.DisplayText() is var other
                && (string.Equals(text.Trim(), other.English, StringComparison.OrdinalIgnoreCase) || text.Trim() == other.Hindi);

    /// <summary>Parses full and common short forms, in English or Hindi; anything else is <see cref="Designation.Other"/>.</summary>
    public static Designation Parse(string? text)
    {
        var wanted = string.Join(' ', (text ?? "").Replace(".", " ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return ShortForms.TryGetValue(wanted, out var known) || FullForms.TryGetValue(wanted, out known) ? known : Designation.Other;
    }

    public static Phrase DisplayText(this Designation designation) => designation switch
    {
        Designation.Other => new("Other", "अन्य"),
        Designation.Havildar => new("Havildar", "हवलदार"),
        Designation.Stenographer => new("Stenographer", "आशुलिपिक"),
        Designation.TaxAssistant => new("Tax Assistant", "कर सहायक"),
        Designation.ExecutiveAssistant => new("Executive Assistant", "कार्यकारी सहायक"),
        Designation.AdministrativeOfficer => new("Administrative Officer", "प्रशासनिक अधिकारी"),
        Designation.Inspector => new("Inspector", "निरीक्षक"),
        Designation.Superintendent => new("Superintendent", "अधीक्षक"),
        Designation.AssistantCommissioner => new("Assistant Commissioner", "सहायक आयुक्त"),
        Designation.DeputyCommissioner => new("Deputy Commissioner", "उप आयुक्त"),
        Designation.JointCommissioner => new("Joint Commissioner", "संयुक्त आयुक्त"),
        Designation.AdditionalCommissioner => new("Additional Commissioner", "अपर आयुक्त"),
        Designation.Commissioner => new("Commissioner", "आयुक्त"),
        Designation.PrincipalCommissioner => new("Principal Commissioner", "प्रधान आयुक्त"),
        Designation.ChiefCommissioner => new("Chief Commissioner", "मुख्य आयुक्त"),
        Designation.PrincipalChiefCommissioner => new("Principal Chief Commissioner", "प्रधान मुख्य आयुक्त"),
    };
}
