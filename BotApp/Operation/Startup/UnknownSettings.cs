using System.Collections;
using System.Globalization;
using System.Reflection;
using BotApp.Basics;

namespace BotApp.Operation.Startup;

/// <summary>
/// Finds settings that no part of the app reads. A misspelt name would leave the default in force without a word: a relay that is never
/// used, a limit that does not hold.
/// </summary>
public static class UnknownSettings
{
    /// <summary>So many letters may be wrong in a name that is still taken for another one.</summary>
    private const int MaxMistakes = 3;

    /// <param name="keys">All keys of the configuration, such as <c>Mail:Host</c>; upper and lower case are the same.</param>
    /// <returns>A sentence for each unknown setting, in the order of the keys.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<string> keys, IReadOnlyCollection<SettingsSection> sections)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return [.. keys.Order(StringComparer.OrdinalIgnoreCase)
            .Select(key => Problem(key.Split(':'), sections))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
    }

    private static string? Problem(string[] path, IReadOnlyCollection<SettingsSection> sections)
    {
        if (path is not [var name, var setting, .. var rest])
        {
            // The environment has many names of its own; ours always have a section.
            return null;
        }

        if (sections.FirstOrDefault(section => IsSame(section.Name, name)) is not { } section)
        {
            return Nearest(name, sections.Select(one => one.Name)) is { } meant && PropertyOf(meant, setting, sections) is { } found
                ? $"{name}:{setting} is unknown. Did you mean {meant}:{found.Name}?"
                : null;
        }

        var settings = sections.Where(one => one.Name == section.Name)
            .SelectMany(one => one.Options.GetProperties())
            .Where(IsSetting)
            .ToList();
        if (settings.FirstOrDefault(property => IsSame(property.Name, setting)) is not { } known)
        {
            return Nearest(setting, settings.Select(property => property.Name)) is { } near
                ? $"{section.Name}:{setting} is unknown. Did you mean {section.Name}:{near}?"
                : $"{section.Name}:{setting} is unknown. See docs/configuration.md for the settings of {section.Name}.";
        }

        return (IsList(known), rest) switch
        {
            (true, [var index]) when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out _) => null,
            (true, []) => null,
            (true, _) => $"{section.Name}:{known.Name} is a list: name its entries {section.Name}:{known.Name}:0, "
                + $"{section.Name}:{known.Name}:1 and so on.",
            (false, []) => null,
            (false, _) => $"{section.Name}:{known.Name} is one value, not a section.",
        };
    }

    private static PropertyInfo? PropertyOf(string section, string setting, IEnumerable<SettingsSection> sections) =>
        sections.First(one => one.Name == section).Options.GetProperties()
            .FirstOrDefault(property => IsSetting(property) && IsSame(property.Name, setting));

    private static bool IsSetting(PropertyInfo property) => property.SetMethod is not null;

    private static bool IsList(PropertyInfo property) =>
        property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string? Nearest(string given, IEnumerable<string> names) => names
        .Select(name => (Name: name, Mistakes: EditDistance.Between(given.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(one => one.Mistakes <= Math.Min(MaxMistakes, one.Name.Length / 3))
        .OrderBy(one => one.Mistakes)
        .Select(one => one.Name)
        .FirstOrDefault();
}
