using System.Globalization;

namespace BotApp;

/// <summary>The last line of a measurement: its name, the ratio in this run, the goal, and whether it was met.</summary>
internal static class Goal
{
    public static void AtLeast(string name, double ratio, double goal) => Print(name, ratio, "≥", goal, ratio >= goal);

    public static void AtMost(string name, double ratio, double goal) => Print(name, ratio, "≤", goal, ratio <= goal);

    private static void Print(string name, double ratio, string sign, double goal, bool met) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: ratio {ratio:0.00}, goal {sign} {goal:0.00}, {(met ? "ok" : "missed")}"));
}
