using System.Globalization;

namespace BotApp;

/// <summary>The last line of a measurement: its name, the ratio in this run, the goal, and whether it was met.</summary>
internal static class Goal
{
    /// <summary>Whether every goal so far was met.</summary>
    public static bool AllMet { get; private set; } = true;

    public static void AtLeast(string name, double ratio, double goal) => Show(name, new Measured("ratio", ratio, AtLeast: goal));

    public static void AtMost(string name, double ratio, double goal) => Show(name, new Measured("ratio", ratio, AtMost: goal));

    /// <summary>One line for one work; it is met when each of its numbers meets its own goal.</summary>
    public static void Show(string name, params IReadOnlyList<Measured> numbers)
    {
        var met = numbers.All(number => number.IsMet);
        AllMet &= met;
        Console.WriteLine($"{name}: {string.Join(", ", numbers)}, {(met ? "ok" : "missed")}");
    }
}

/// <summary>A number and its goal; without one it is only shown.</summary>
internal sealed record Measured(string What, double Value, double? AtLeast = null, double? AtMost = null)
{
    public bool IsMet => !(Value < AtLeast) && !(Value > AtMost);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{What} {Value:0.###}{Sign("≥", AtLeast)}{Sign("≤", AtMost)}");

    private static string Sign(string sign, double? goal) =>
        goal is { } number ? string.Create(CultureInfo.InvariantCulture, $" (goal {sign} {number:0.##})") : "";
}
