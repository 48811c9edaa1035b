using System.Diagnostics.CodeAnalysis;

namespace BotApp.Basics;

/// <summary>
/// The languages of the bot (Official Languages Rules 1976, r.11). Adding a member makes the compiler list every place that needs it.
/// </summary>
public enum Language
{
    English,
    Hindi,
}

/// <summary>
/// A text in every language at once, so that a missing translation does not compile. Values are interpolated into each language.
/// </summary>
public sealed record Phrase(string English, string Hindi)
{
    public static readonly Phrase Empty = new("", "");

    [SuppressMessage("Naming", "CA1716", Justification = "Reads as a sentence: phrase.In(language).")]
    public string In(Language language) => language switch
    {
        Language.English => English,
        Language.Hindi => Hindi,
    };

    /// <summary>The same text in every language: names, numbers, addresses.</summary>
    public static Phrase Same(string text) => new(text, text);

    /// <summary>A number and what is counted, in singular or plural: "1 row", "2 rows".</summary>
    public static Phrase Counted(int count, (string One, string Many) english, (string One, string Many) hindi) => count == 1
        ? new($"{count} {english.One}", $"{count} {hindi.One}")
        : new($"{count} {english.Many}", $"{count} {hindi.Many}");

    /// <summary>Both languages, English first, for letters and for readers whose language is unknown.</summary>
    public string Both() => English == Hindi ? English : $"{English} / {Hindi}";

    public static Phrase operator +(Phrase first, Phrase second) =>
        new(first.English + second.English, first.Hindi + second.Hindi);
}
